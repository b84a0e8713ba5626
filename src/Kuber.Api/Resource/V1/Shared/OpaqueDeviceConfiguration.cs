using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.OpaqueDeviceConfiguration")]
public sealed partial record OpaqueDeviceConfiguration
{
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    [Field(2, "parameters", Required = true)]
    public RawJson Parameters { get; init; }
}
