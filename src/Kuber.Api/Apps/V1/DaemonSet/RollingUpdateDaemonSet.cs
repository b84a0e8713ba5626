using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.RollingUpdateDaemonSet")]
public sealed partial record RollingUpdateDaemonSet
{
    [Field(1, "maxUnavailable")]
    public IntOrString? MaxUnavailable { get; init; }

    [Field(2, "maxSurge")]
    public IntOrString? MaxSurge { get; init; }
}
