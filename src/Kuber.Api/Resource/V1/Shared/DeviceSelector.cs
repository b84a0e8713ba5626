using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A choice of devices; the field is set.</summary>
[ApiMessage("io.k8s.api.resource.v1.DeviceSelector")]
public sealed partial record DeviceSelector
{
    /// <summary>A choice by an expression.</summary>
    [Field(1, "cel")]
    public CELDeviceSelector? Cel { get; init; }
}
