using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.CinderPersistentVolumeSource")]
public sealed partial record CinderPersistentVolumeSource
{
    [Field(1, "volumeID", Required = true)]
    public string VolumeID { get; init; } = "";

    [Field(2, "fsType")]
    public string FsType { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(4, "secretRef")]
    public SecretReference? SecretRef { get; init; }
}
