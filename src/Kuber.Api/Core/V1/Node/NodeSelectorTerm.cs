using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Requirements that must all hold; an empty term matches no node.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeSelectorTerm")]
[MapType("atomic")]
public sealed partial record NodeSelectorTerm
{
    /// <summary>Requirements on labels.</summary>
    [Field(1, "matchExpressions")]
    [ListType("atomic")]
    public ApiList<NodeSelectorRequirement> MatchExpressions { get; init; }

    /// <summary>Requirements on fields; only metadata.name is known.</summary>
    [Field(2, "matchFields")]
    [ListType("atomic")]
    public ApiList<NodeSelectorRequirement> MatchFields { get; init; }
}
