using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An iSCSI disk, for a persistent volume.</summary>
[ApiMessage("io.k8s.api.core.v1.ISCSIPersistentVolumeSource")]
public sealed partial record ISCSIPersistentVolumeSource
{
    /// <summary>The address of the target, with its port unless it is 860 or 3260.</summary>
    [Field(1, "targetPortal", Required = true)]
    public string TargetPortal { get; init; } = "";

    /// <summary>The qualified name of the target.</summary>
    [Field(2, "iqn", Required = true)]
    public string Iqn { get; init; } = "";

    /// <summary>The number of the logical unit.</summary>
    [Field(3, "lun", Required = true)]
    public int Lun { get; init; }

    /// <summary>The interface of the initiator; default (tcp) by default.</summary>
    [Field(4, "iscsiInterface")]
    [Default("\"default\"")]
    public string IscsiInterface { get; init; } = "";

    /// <summary>The file system on the disk, such as ext4 (taken when empty) or xfs.</summary>
    [Field(5, "fsType")]
    public string FsType { get; init; } = "";

    /// <summary>Mounts the disk for reading only.</summary>
    [Field(6, "readOnly")]
    public bool ReadOnly { get; init; }

    /// <summary>More addresses of the target, for several paths.</summary>
    [Field(7, "portals")]
    [ListType("atomic")]
    public ApiList<string> Portals { get; init; }

    /// <summary>Proves its identity with CHAP when it looks for targets.</summary>
    [Field(8, "chapAuthDiscovery")]
    public bool ChapAuthDiscovery { get; init; }

    /// <summary>Proves its identity with CHAP when it opens a session.</summary>
    [Field(11, "chapAuthSession")]
    public bool ChapAuthSession { get; init; }

    /// <summary>The Secret with the CHAP user and password.</summary>
    [Field(10, "secretRef")]
    public SecretReference? SecretRef { get; init; }

    /// <summary>The initiator's own qualified name, in place of the node's.</summary>
    [Field(12, "initiatorName")]
    public string? InitiatorName { get; init; }
}
