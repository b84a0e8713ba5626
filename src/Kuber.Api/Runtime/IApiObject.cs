using Kuber.Api.Meta.V1;

namespace Kuber.Api.Runtime;

/// <summary>An immutable API object with metadata: one that is stored, listed and watched.</summary>
public interface IApiObject
{
    /// <summary>Name, namespace, labels, versions and owners of the object.</summary>
    ObjectMeta Metadata { get; }

    /// <summary>The group, version and kind of the object.</summary>
    GroupVersionKind GroupVersionKind { get; }

    /// <summary>The same object with other metadata; everything else is shared with this one.</summary>
    IApiObject WithMetadata(ObjectMeta metadata);
}
