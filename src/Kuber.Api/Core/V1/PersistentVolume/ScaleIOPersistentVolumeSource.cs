using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ScaleIOPersistentVolumeSource")]
public sealed partial record ScaleIOPersistentVolumeSource
{
    [Field(1, "gateway", Required = true)]
    public string Gateway { get; init; } = "";

    [Field(2, "system", Required = true)]
    public string System { get; init; } = "";

    [Field(3, "secretRef", Required = true)]
    public SecretReference? SecretRef { get; init; }

    [Field(4, "sslEnabled")]
    public bool SslEnabled { get; init; }

    [Field(5, "protectionDomain")]
    public string ProtectionDomain { get; init; } = "";

    [Field(6, "storagePool")]
    public string StoragePool { get; init; } = "";

    [Field(7, "storageMode")]
    [Default("\"ThinProvisioned\"")]
    public string StorageMode { get; init; } = "";

    [Field(8, "volumeName")]
    public string VolumeName { get; init; } = "";

    [Field(9, "fsType")]
    [Default("\"xfs\"")]
    public string FsType { get; init; } = "";

    [Field(10, "readOnly")]
    public bool ReadOnly { get; init; }
}
