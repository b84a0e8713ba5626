using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.StatefulSetUpdateStrategy")]
public sealed partial record StatefulSetUpdateStrategy
{
    [Field(1, "type", GoType = "v1.StatefulSetUpdateStrategyType")]
    [Enum("OnDelete", "RollingUpdate")]
    public string Type { get; init; } = "";

    [Field(2, "rollingUpdate")]
    public RollingUpdateStatefulSetStrategy? RollingUpdate { get; init; }
}
