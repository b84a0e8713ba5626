using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A CephFS file system, for a persistent volume.</summary>
[ApiMessage("io.k8s.api.core.v1.CephFSPersistentVolumeSource")]
public sealed partial record CephFSPersistentVolumeSource
{
    /// <summary>The addresses of the Ceph monitors.</summary>
    [Field(1, "monitors", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Monitors { get; init; }

    /// <summary>The folder of the file system to mount; / when empty.</summary>
    [Field(2, "path")]
    public string Path { get; init; } = "";

    /// <summary>The user in Ceph; admin when empty.</summary>
    [Field(3, "user")]
    public string User { get; init; } = "";

    /// <summary>The path of the user's key file on the node; /etc/ceph/user.secret when empty.</summary>
    [Field(4, "secretFile")]
    public string SecretFile { get; init; } = "";

    /// <summary>The Secret with the user's key; it goes before the key file.</summary>
    [Field(5, "secretRef")]
    public SecretReference? SecretRef { get; init; }

    /// <summary>Mounts the file system for reading only.</summary>
    [Field(6, "readOnly")]
    public bool ReadOnly { get; init; }
}
