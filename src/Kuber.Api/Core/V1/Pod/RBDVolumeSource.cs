using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.RBDVolumeSource")]
public sealed partial record RBDVolumeSource
{
    [Field(1, "monitors", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Monitors { get; init; }

    [Field(2, "image", Required = true)]
    public string Image { get; init; } = "";

    [Field(3, "fsType")]
    public string FsType { get; init; } = "";

    [Field(4, "pool")]
    [Default("\"rbd\"")]
    public string Pool { get; init; } = "";

    [Field(5, "user")]
    [Default("\"admin\"")]
    public string User { get; init; } = "";

    [Field(6, "keyring")]
    [Default("\"/etc/ceph/keyring\"")]
    public string Keyring { get; init; } = "";

    [Field(7, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }

    [Field(8, "readOnly")]
    public bool ReadOnly { get; init; }
}
