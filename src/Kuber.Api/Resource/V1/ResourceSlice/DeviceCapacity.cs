using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A capacity of a device.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceCapacity")]
public sealed partial record DeviceCapacity
{
    /// <summary>How much there is.</summary>
    [Field(1, "value", Required = true)]
    public Quantity Value { get; init; }

    /// <summary>How much requests may take, where the device is shared.</summary>
    [Field(2, "requestPolicy")]
    public CapacityRequestPolicy? RequestPolicy { get; init; }
}
