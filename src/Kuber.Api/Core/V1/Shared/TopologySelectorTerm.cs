using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A choice of places; all requirements must hold.</summary>
[ApiMessage("io.k8s.api.core.v1.TopologySelectorTerm")]
[MapType("atomic")]
public sealed partial record TopologySelectorTerm
{
    /// <summary>The requirements on labels.</summary>
    [Field(1, "matchLabelExpressions")]
    [ListType("atomic")]
    public ApiList<TopologySelectorLabelRequirement> MatchLabelExpressions { get; init; }
}
