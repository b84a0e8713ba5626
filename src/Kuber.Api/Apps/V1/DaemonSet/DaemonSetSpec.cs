using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>Which pods a DaemonSet wants, and on which nodes.</summary>
[ApiMessage("io.k8s.api.apps.v1.DaemonSetSpec")]
public sealed partial record DaemonSetSpec
{
    /// <summary>The pods that count, by their labels; it must match the template and cannot change.</summary>
    [Field(1, "selector", Required = true)]
    public LabelSelector? Selector { get; init; }

    /// <summary>What the pods are like; its node selector and affinity choose the nodes.</summary>
    [Field(2, "template", Required = true)]
    public PodTemplateSpec Template { get; init; } = PodTemplateSpec.Empty;

    /// <summary>How pods are replaced when the template changes.</summary>
    [Field(3, "updateStrategy", AlwaysWritten = true)]
    public DaemonSetUpdateStrategy UpdateStrategy { get; init; } = DaemonSetUpdateStrategy.Empty;

    /// <summary>Seconds that a pod must be ready before it counts as available; 0 by default.</summary>
    [Field(4, "minReadySeconds")]
    public int MinReadySeconds { get; init; }

    /// <summary>How many old states are kept; 10 by default.</summary>
    [Field(6, "revisionHistoryLimit")]
    public int? RevisionHistoryLimit { get; init; }
}
