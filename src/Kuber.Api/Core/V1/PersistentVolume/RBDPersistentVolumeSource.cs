using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A block device of Ceph RBD, for a persistent volume.</summary>
[ApiMessage("io.k8s.api.core.v1.RBDPersistentVolumeSource")]
public sealed partial record RBDPersistentVolumeSource
{
    /// <summary>The addresses of the Ceph monitors.</summary>
    [Field(1, "monitors", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Monitors { get; init; }

    /// <summary>The name of the image in Ceph.</summary>
    [Field(2, "image", Required = true)]
    public string Image { get; init; } = "";

    /// <summary>The file system on the device, such as ext4 (taken when empty) or xfs.</summary>
    [Field(3, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>The pool in Ceph; rbd by default.</summary>
    [Field(4, "pool")]
    [Default("\"rbd\"")]
    public string Pool { get; init; } = "";

    /// <summary>The user in Ceph; admin by default.</summary>
    [Field(5, "user")]
    [Default("\"admin\"")]
    public string User { get; init; } = "";

    /// <summary>The path of the user's keys on the node; /etc/ceph/keyring by default.</summary>
    [Field(6, "keyring")]
    [Default("\"/etc/ceph/keyring\"")]
    public string Keyring { get; init; } = "";

    /// <summary>The Secret with the user's key; it goes before the key file.</summary>
    [Field(7, "secretRef")]
    public SecretReference? SecretRef { get; init; }

    /// <summary>Mounts the device for reading only; false by default.</summary>
    [Field(8, "readOnly")]
    public bool ReadOnly { get; init; }
}
