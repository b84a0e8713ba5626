using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A disk of a Photon controller.</summary>
[ApiMessage("io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource")]
public sealed partial record PhotonPersistentDiskVolumeSource
{
    /// <summary>The id of the disk.</summary>
    [Field(1, "pdID", Required = true)]
    public string PdID { get; init; } = "";

    /// <summary>The file system on the disk; ext4 when empty.</summary>
    [Field(2, "fsType")]
    public string FsType { get; init; } = "";
}
