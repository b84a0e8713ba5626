using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.GCEPersistentDiskVolumeSource")]
public sealed partial record GCEPersistentDiskVolumeSource
{
    [Field(1, "pdName", Required = true)]
    public string PdName { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    [Field(3, "partition")]
    public int Partition { get; init; }

    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }
}
