using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.StorageOSVolumeSource")]
public sealed partial record StorageOSVolumeSource
{
    [Field(1, "volumeName")]
    public string VolumeName { get; init; } = "";

    [Field(2, "volumeNamespace")]
    public string VolumeNamespace { get; init; } = "";

    [Field(3, "fsType")]
    public string FsType { get; init; } = "";

    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(5, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }
}
