using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A claim that appears in a container as a block device.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeDevice")]
public sealed partial record VolumeDevice
{
    /// <summary>The volume of the pod; it must be a claim.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The path of the device in the container.</summary>
    [Field(2, "devicePath", Required = true)]
    public string DevicePath { get; init; } = "";
}
