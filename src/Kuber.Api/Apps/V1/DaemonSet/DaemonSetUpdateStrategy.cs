using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.DaemonSetUpdateStrategy")]
public sealed partial record DaemonSetUpdateStrategy
{
    [Field(1, "type", GoType = "v1.DaemonSetUpdateStrategyType")]
    [Enum("OnDelete", "RollingUpdate")]
    public string Type { get; init; } = "";

    [Field(2, "rollingUpdate")]
    public RollingUpdateDaemonSet? RollingUpdate { get; init; }
}
