using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceCapacity")]
public sealed partial record DeviceCapacity
{
    [Field(1, "value", Required = true)]
    public Quantity Value { get; init; }

    [Field(2, "requestPolicy")]
    public CapacityRequestPolicy? RequestPolicy { get; init; }
}
