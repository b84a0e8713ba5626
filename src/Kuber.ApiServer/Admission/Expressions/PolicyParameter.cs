using Kuber.Api.Runtime;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Cel.Trees;
using Kuber.Machinery.Cel.Values;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>An object that parameterises a policy.</summary>
/// <param name="resource">Its resource, in the version that the policy names.</param>
/// <param name="value">The object.</param>
internal sealed class PolicyParameter(ServedResource resource, IApiObject value)
{
    /// <summary>Tells it from other parameters of the policy.</summary>
    public string Key => value.Metadata.Namespace + "/" + value.Metadata.Name;

    /// <summary><c>params</c>.</summary>
    public CelValue Value => field ??= CelTrees.Of(resource.Tree(value));
}
