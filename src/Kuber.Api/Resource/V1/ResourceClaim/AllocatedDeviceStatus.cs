using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.AllocatedDeviceStatus")]
public sealed partial record AllocatedDeviceStatus
{
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    [Field(2, "pool", Required = true)]
    public string Pool { get; init; } = "";

    [Field(3, "device", Required = true)]
    public string Device { get; init; } = "";

    [Field(7, "shareID")]
    public string? ShareID { get; init; }

    [Field(4, "conditions")]
    [ListType("map", "type")]
    public ApiList<Condition> Conditions { get; init; }

    [Field(5, "data")]
    public RawJson? Data { get; init; }

    [Field(6, "networkData")]
    public NetworkDeviceData? NetworkData { get; init; }
}
