using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A Portworx volume.</summary>
[ApiMessage("io.k8s.api.core.v1.PortworxVolumeSource")]
public sealed partial record PortworxVolumeSource
{
    /// <summary>The id of the volume.</summary>
    [Field(1, "volumeID", Required = true)]
    public string VolumeID { get; init; } = "";

    /// <summary>The file system on the volume; ext4 when empty.</summary>
    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts the volume for reading only; false by default.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
