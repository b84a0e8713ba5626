using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.TopologySpreadConstraint")]
public sealed partial record TopologySpreadConstraint
{
    [Field(1, "maxSkew", Required = true)]
    public int MaxSkew { get; init; }

    [Field(2, "topologyKey", Required = true)]
    public string TopologyKey { get; init; } = "";

    [Field(3, "whenUnsatisfiable", Required = true, GoType = "v1.UnsatisfiableConstraintAction")]
    [Enum("DoNotSchedule", "ScheduleAnyway")]
    public string WhenUnsatisfiable { get; init; } = "";

    [Field(4, "labelSelector")]
    public LabelSelector? LabelSelector { get; init; }

    [Field(5, "minDomains")]
    public int? MinDomains { get; init; }

    [Field(6, "nodeAffinityPolicy", GoType = "v1.NodeInclusionPolicy")]
    [Enum("Honor", "Ignore")]
    public string? NodeAffinityPolicy { get; init; }

    [Field(7, "nodeTaintsPolicy", GoType = "v1.NodeInclusionPolicy")]
    [Enum("Honor", "Ignore")]
    public string? NodeTaintsPolicy { get; init; }

    [Field(8, "matchLabelKeys")]
    [ListType("atomic")]
    public ApiList<string> MatchLabelKeys { get; init; }
}
