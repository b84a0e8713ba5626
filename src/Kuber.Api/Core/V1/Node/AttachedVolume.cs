using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume that is attached to a node.</summary>
[ApiMessage("io.k8s.api.core.v1.AttachedVolume")]
public sealed partial record AttachedVolume
{
    /// <summary>The unique name of the volume.</summary>
    [Field(1, "name", Required = true, GoType = "v1.UniqueVolumeName")]
    public string Name { get; init; } = "";

    /// <summary>The path of the device on the node.</summary>
    [Field(2, "devicePath", Required = true)]
    public string DevicePath { get; init; } = "";
}
