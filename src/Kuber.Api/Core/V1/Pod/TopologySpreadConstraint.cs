using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>How the pods of a group spread over places.</summary>
[ApiMessage("io.k8s.api.core.v1.TopologySpreadConstraint")]
public sealed partial record TopologySpreadConstraint
{
    /// <summary>By how many pods the fullest place may exceed the emptiest; above 0.</summary>
    [Field(1, "maxSkew", Required = true)]
    public int MaxSkew { get; init; }

    /// <summary>The label of nodes that makes a place: nodes with the same value are one.</summary>
    [Field(2, "topologyKey", Required = true)]
    public string TopologyKey { get; init; } = "";

    /// <summary>DoNotSchedule lets the pod wait, ScheduleAnyway only prefers better places.</summary>
    [Field(3, "whenUnsatisfiable", Required = true, GoType = "v1.UnsatisfiableConstraintAction")]
    [Enum("DoNotSchedule", "ScheduleAnyway")]
    public string WhenUnsatisfiable { get; init; } = "";

    /// <summary>Which pods are counted, by their labels.</summary>
    [Field(4, "labelSelector")]
    public LabelSelector? LabelSelector { get; init; }

    /// <summary>How many places there must be at least; with fewer, the emptiest counts as empty. Only with DoNotSchedule; 1 by default.</summary>
    [Field(5, "minDomains")]
    public int? MinDomains { get; init; }

    /// <summary>Honor counts only nodes that the pod's affinity and selector allow, Ignore all; Honor by default.</summary>
    [Field(6, "nodeAffinityPolicy", GoType = "v1.NodeInclusionPolicy")]
    [Enum("Honor", "Ignore")]
    public string? NodeAffinityPolicy { get; init; }

    /// <summary>Honor counts only nodes whose taints the pod tolerates, Ignore all; Ignore by default.</summary>
    [Field(7, "nodeTaintsPolicy", GoType = "v1.NodeInclusionPolicy")]
    [Enum("Honor", "Ignore")]
    public string? NodeTaintsPolicy { get; init; }

    /// <summary>Labels whose values the counted pods must share with this pod.</summary>
    [Field(8, "matchLabelKeys")]
    [ListType("atomic")]
    public ApiList<string> MatchLabelKeys { get; init; }
}
