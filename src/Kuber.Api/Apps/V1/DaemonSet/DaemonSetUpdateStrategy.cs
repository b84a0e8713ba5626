using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How pods of a DaemonSet are replaced.</summary>
[ApiMessage("io.k8s.api.apps.v1.DaemonSetUpdateStrategy")]
public sealed partial record DaemonSetUpdateStrategy
{
    /// <summary>RollingUpdate replaces them node by node, OnDelete only where one is deleted; RollingUpdate by default.</summary>
    [Field(1, "type", GoType = "v1.DaemonSetUpdateStrategyType")]
    [Enum("OnDelete", "RollingUpdate")]
    public string Type { get; init; } = "";

    /// <summary>Settings of RollingUpdate.</summary>
    [Field(2, "rollingUpdate")]
    public RollingUpdateDaemonSet? RollingUpdate { get; init; }
}
