using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A volume of OpenStack Cinder, for a volume in a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.CinderVolumeSource")]
public sealed partial record CinderVolumeSource
{
    /// <summary>The id of the volume in Cinder.</summary>
    [Field(1, "volumeID", Required = true)]
    public string VolumeID { get; init; } = "";

    /// <summary>The file system on the volume; ext4 when empty.</summary>
    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts the volume for reading only.</summary>
    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>The Secret, in the pod's namespace, with what is needed to reach OpenStack.</summary>
    [Field(4, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }
}
