using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A Fibre Channel disk that is mounted on the node and then in the pod.</summary>
[ApiMessage("io.k8s.api.core.v1.FCVolumeSource")]
public sealed partial record FCVolumeSource
{
    /// <summary>World wide names of the targets; used with lun.</summary>
    [Field(1, "targetWWNs")]
    [ListType("atomic")]
    public ApiList<string> TargetWWNs { get; init; }

    /// <summary>The number of the logical unit.</summary>
    [Field(2, "lun")]
    public int? Lun { get; init; }

    /// <summary>The file system on the disk; ext4 when empty.</summary>
    [Field(3, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts the disk for reading only.</summary>
    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>World wide ids of the volume, in place of targetWWNs and lun.</summary>
    [Field(5, "wwids")]
    [ListType("atomic")]
    public ApiList<string> Wwids { get; init; }
}
