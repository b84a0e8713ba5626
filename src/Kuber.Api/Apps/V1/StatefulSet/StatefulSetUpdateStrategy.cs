using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How pods of a StatefulSet are replaced.</summary>
[ApiMessage("io.k8s.api.apps.v1.StatefulSetUpdateStrategy")]
public sealed partial record StatefulSetUpdateStrategy
{
    /// <summary>RollingUpdate replaces them from the highest number down, OnDelete only where one is deleted; RollingUpdate by default.</summary>
    [Field(1, "type", GoType = "v1.StatefulSetUpdateStrategyType")]
    [Enum("OnDelete", "RollingUpdate")]
    public string Type { get; init; } = "";

    /// <summary>Settings of RollingUpdate.</summary>
    [Field(2, "rollingUpdate")]
    public RollingUpdateStatefulSetStrategy? RollingUpdate { get; init; }
}
