using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Settings that only a driver knows.</summary>
[ApiMessage("io.k8s.api.resource.v1.OpaqueDeviceConfiguration")]
public sealed partial record OpaqueDeviceConfiguration
{
    /// <summary>The driver.</summary>
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>The settings; at most 10 KiB.</summary>
    [Field(2, "parameters", Required = true)]
    public RawJson Parameters { get; init; }
}
