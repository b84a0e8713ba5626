using Kuber.Api.Runtime;

namespace Kuber.Api.Apps.V1;

[ApiMessage("io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy")]
public sealed partial record RollingUpdateStatefulSetStrategy
{
    [Field(1, "partition")]
    public int? Partition { get; init; }

    [Field(2, "maxUnavailable")]
    public IntOrString? MaxUnavailable { get; init; }
}
