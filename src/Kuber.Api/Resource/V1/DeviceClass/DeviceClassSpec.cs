using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.DeviceClassSpec")]
public sealed partial record DeviceClassSpec
{
    [Field(1, "selectors")]
    [ListType("atomic")]
    public ApiList<DeviceSelector> Selectors { get; init; }

    [Field(2, "config")]
    [ListType("atomic")]
    public ApiList<DeviceClassConfiguration> Config { get; init; }

    [Field(4, "extendedResourceName")]
    public string? ExtendedResourceName { get; init; }
}
