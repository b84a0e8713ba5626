using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource")]
public sealed partial record VsphereVirtualDiskVolumeSource
{
    [Field(1, "volumePath", Required = true)]
    public string VolumePath { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    [Field(3, "storagePolicyName")]
    public string StoragePolicyName { get; init; } = "";

    [Field(4, "storagePolicyID")]
    public string StoragePolicyID { get; init; } = "";
}
