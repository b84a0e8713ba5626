using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.TopologySelectorTerm")]
[MapType("atomic")]
public sealed partial record TopologySelectorTerm
{
    [Field(1, "matchLabelExpressions")]
    [ListType("atomic")]
    public ApiList<TopologySelectorLabelRequirement> MatchLabelExpressions { get; init; }
}
