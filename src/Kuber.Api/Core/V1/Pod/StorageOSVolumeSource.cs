using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A StorageOS volume, for a volume in a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.StorageOSVolumeSource")]
public sealed partial record StorageOSVolumeSource
{
    /// <summary>The name of the volume in its namespace.</summary>
    [Field(1, "volumeName")]
    public string VolumeName { get; init; } = "";

    /// <summary>The namespace in StorageOS; the pod's when empty.</summary>
    [Field(2, "volumeNamespace")]
    public string VolumeNamespace { get; init; } = "";

    /// <summary>The file system on the volume; ext4 when empty.</summary>
    [Field(3, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts the volume for reading only; false by default.</summary>
    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>The Secret, in the pod's namespace, with what is needed to reach StorageOS.</summary>
    [Field(5, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }
}
