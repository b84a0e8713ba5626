using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Apply;

/// <summary>The versions that a kind is served in: owners name fields in the version that they wrote.</summary>
public interface IVersionedSchemas
{
    /// <summary>The schema of a version; null where the kind has no such version.</summary>
    MessageSchema? Find(string apiVersion);

    /// <summary>An object of one version in another; both must be there.</summary>
    ApiValue Convert(ApiValue value, string from, string to);
}
