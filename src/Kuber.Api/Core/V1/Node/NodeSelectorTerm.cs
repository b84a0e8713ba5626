using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeSelectorTerm")]
[MapType("atomic")]
public sealed partial record NodeSelectorTerm
{
    [Field(1, "matchExpressions")]
    [ListType("atomic")]
    public ApiList<NodeSelectorRequirement> MatchExpressions { get; init; }

    [Field(2, "matchFields")]
    [ListType("atomic")]
    public ApiList<NodeSelectorRequirement> MatchFields { get; init; }
}
