using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource")]
public sealed partial record AWSElasticBlockStoreVolumeSource
{
    [Field(1, "volumeID", Required = true)]
    public string VolumeID { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    [Field(3, "partition")]
    public int Partition { get; init; }

    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }
}
