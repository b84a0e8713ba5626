using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PortworxVolumeSource")]
public sealed partial record PortworxVolumeSource
{
    [Field(1, "volumeID", Required = true)]
    public string VolumeID { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
