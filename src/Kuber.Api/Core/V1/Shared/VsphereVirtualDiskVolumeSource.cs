using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A virtual disk of vSphere.</summary>
[ApiMessage("io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource")]
public sealed partial record VsphereVirtualDiskVolumeSource
{
    /// <summary>The path of the disk.</summary>
    [Field(1, "volumePath", Required = true)]
    public string VolumePath { get; init; } = "";

    /// <summary>The file system on the disk; ext4 when empty.</summary>
    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>The name of the storage policy.</summary>
    [Field(3, "storagePolicyName")]
    public string StoragePolicyName { get; init; } = "";

    /// <summary>The id of the storage policy of that name.</summary>
    [Field(4, "storagePolicyID")]
    public string StoragePolicyID { get; init; } = "";
}
