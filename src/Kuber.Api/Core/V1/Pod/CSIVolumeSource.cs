using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume that a CSI driver makes for one pod and that goes with it.</summary>
[ApiMessage("io.k8s.api.core.v1.CSIVolumeSource")]
public sealed partial record CSIVolumeSource
{
    /// <summary>The name of the CSI driver.</summary>
    [Field(1, "driver", Required = true)]
    public string Driver { get; init; } = "";

    /// <summary>Mounts the volume for reading only; false by default.</summary>
    [Field(2, "readOnly")]
    public bool? ReadOnly { get; init; }

    /// <summary>The file system to mount; the driver chooses when it is empty.</summary>
    [Field(3, "fsType")]
    public string? FsType { get; init; }

    /// <summary>Attributes that are passed to the driver.</summary>
    [Field(4, "volumeAttributes")]
    public ApiMap<string> VolumeAttributes { get; init; }

    /// <summary>The Secret, in the pod's namespace, that the driver gets when it publishes the volume.</summary>
    [Field(5, "nodePublishSecretRef")]
    public LocalObjectReference? NodePublishSecretRef { get; init; }
}
