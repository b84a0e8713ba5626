using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A ScaleIO volume, for a persistent volume.</summary>
[ApiMessage("io.k8s.api.core.v1.ScaleIOPersistentVolumeSource")]
public sealed partial record ScaleIOPersistentVolumeSource
{
    /// <summary>The address of the ScaleIO gateway.</summary>
    [Field(1, "gateway", Required = true)]
    public string Gateway { get; init; } = "";

    /// <summary>The name of the ScaleIO system.</summary>
    [Field(2, "system", Required = true)]
    public string System { get; init; } = "";

    /// <summary>The Secret with user and password of ScaleIO.</summary>
    [Field(3, "secretRef", Required = true)]
    public SecretReference? SecretRef { get; init; }

    /// <summary>Speaks TLS with the gateway; false by default.</summary>
    [Field(4, "sslEnabled")]
    public bool SslEnabled { get; init; }

    /// <summary>The protection domain of the storage.</summary>
    [Field(5, "protectionDomain")]
    public string ProtectionDomain { get; init; } = "";

    /// <summary>The storage pool in the domain.</summary>
    [Field(6, "storagePool")]
    public string StoragePool { get; init; } = "";

    /// <summary>ThickProvisioned or ThinProvisioned; ThinProvisioned by default.</summary>
    [Field(7, "storageMode")]
    [Default("\"ThinProvisioned\"")]
    public string StorageMode { get; init; } = "";

    /// <summary>The name of the volume.</summary>
    [Field(8, "volumeName")]
    public string VolumeName { get; init; } = "";

    /// <summary>The file system on the volume; xfs by default.</summary>
    [Field(9, "fsType")]
    [Default("\"xfs\"")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts the volume for reading only; false by default.</summary>
    [Field(10, "readOnly")]
    public bool ReadOnly { get; init; }
}
