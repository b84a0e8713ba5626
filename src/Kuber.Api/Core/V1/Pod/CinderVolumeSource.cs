using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.CinderVolumeSource")]
public sealed partial record CinderVolumeSource
{
    [Field(1, "volumeID", Required = true)]
    public string VolumeID { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(4, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }
}
