using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>How an allocated device is, as its driver reports.</summary>
[ApiMessage("io.k8s.api.resource.v1.AllocatedDeviceStatus")]
public sealed partial record AllocatedDeviceStatus
{
    /// <summary>The driver of the device.</summary>
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The pool that the device is in.</summary>
    [Field(2, "pool", Required = true)]
    public string Pool { get; init; } = "";

    /// <summary>The name of the device in its pool.</summary>
    [Field(3, "device", Required = true)]
    public string Device { get; init; } = "";

    /// <summary>Which share of the device, where it is shared.</summary>
    [Field(7, "shareID")]
    public string? ShareID { get; init; }

    /// <summary>Statements about the device, at most 8.</summary>
    [Field(4, "conditions")]
    [ListType("map", "type")]
    public ApiList<Condition> Conditions { get; init; }

    /// <summary>More that the driver tells; at most 10 KiB.</summary>
    [Field(5, "data")]
    public RawJson? Data { get; init; }

    /// <summary>The network side of the device.</summary>
    [Field(6, "networkData")]
    public NetworkDeviceData? NetworkData { get; init; }
}
