using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.AllocationResult")]
public sealed partial record AllocationResult
{
    [Field(1, "devices", AlwaysWritten = true)]
    public DeviceAllocationResult Devices { get; init; } = DeviceAllocationResult.Empty;

    [Field(3, "nodeSelector")]
    public NodeSelector? NodeSelector { get; init; }

    [Field(5, "allocationTimestamp")]
    public Time? AllocationTimestamp { get; init; }
}
