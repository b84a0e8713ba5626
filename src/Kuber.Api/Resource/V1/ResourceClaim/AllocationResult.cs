using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What a claim was given.</summary>
[ApiMessage("io.k8s.api.resource.v1.AllocationResult")]
public sealed partial record AllocationResult
{
    /// <summary>The devices.</summary>
    [Field(1, "devices", AlwaysWritten = true)]
    public DeviceAllocationResult Devices { get; init; } = DeviceAllocationResult.Empty;

    /// <summary>The nodes where the devices can be used; all when not set.</summary>
    [Field(3, "nodeSelector")]
    public NodeSelector? NodeSelector { get; init; }

    /// <summary>When it was given.</summary>
    [Field(5, "allocationTimestamp")]
    public Time? AllocationTimestamp { get; init; }
}
