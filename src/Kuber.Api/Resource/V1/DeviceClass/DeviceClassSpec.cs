using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>The devices of a class and their settings.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceClassSpec")]
public sealed partial record DeviceClassSpec
{
    /// <summary>Which devices; all selectors must hold.</summary>
    [Field(1, "selectors")]
    [ListType("atomic")]
    public ApiList<DeviceSelector> Selectors { get; init; }

    /// <summary>Settings for the drivers.</summary>
    [Field(2, "config")]
    [ListType("atomic")]
    public ApiList<DeviceClassConfiguration> Config { get; init; }

    /// <summary>The extended resource that stands for one device of the class, such as example.com/gpu.</summary>
    [Field(4, "extendedResourceName")]
    public string? ExtendedResourceName { get; init; }
}
