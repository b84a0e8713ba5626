using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A persistent disk of Google Compute Engine that is mounted on the node and then in the pod.</summary>
[ApiMessage("io.k8s.api.core.v1.GCEPersistentDiskVolumeSource")]
public sealed partial record GCEPersistentDiskVolumeSource
{
    /// <summary>The name of the disk.</summary>
    [Field(1, "pdName", Required = true)]
    public string PdName { get; init; } = "";

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
