using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A disk of Amazon EBS that is mounted on the node and then in the pod.</summary>
[ApiMessage("io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource")]
public sealed partial record AWSElasticBlockStoreVolumeSource
{
    /// <summary>The id of the disk in EBS.</summary>
    [Field(1, "volumeID", Required = true)]
    public string VolumeID { get; init; } = "";

    /// <summary>The file system on the disk, such as ext4 (taken when empty) or xfs.</summary>
    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>The partition to mount, counted from 1; 0 is the whole disk.</summary>
    [Field(3, "partition")]
    public int Partition { get; init; }

    /// <summary>Mounts the disk for reading only.</summary>
    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }
}
