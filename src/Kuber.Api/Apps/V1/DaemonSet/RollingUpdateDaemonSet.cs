using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

/// <summary>How fast the pods of a DaemonSet are replaced.</summary>
[ApiMessage("io.k8s.api.apps.v1.RollingUpdateDaemonSet")]
public sealed partial record RollingUpdateDaemonSet
{
    /// <summary>How many nodes may be without an available pod meanwhile, as a number or a percentage; 1 by default.</summary>
    [Field(1, "maxUnavailable")]
    public IntOrString? MaxUnavailable { get; init; }

    /// <summary>How many nodes may run old and new pod side by side, as a number or a percentage; 0 by default.</summary>
    [Field(2, "maxSurge")]
    public IntOrString? MaxSurge { get; init; }
}
