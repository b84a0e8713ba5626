using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource")]
public sealed partial record PhotonPersistentDiskVolumeSource
{
    [Field(1, "pdID", Required = true)]
    public string PdID { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";
}
