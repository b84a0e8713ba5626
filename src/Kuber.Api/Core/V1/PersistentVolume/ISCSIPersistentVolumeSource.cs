using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ISCSIPersistentVolumeSource")]
public sealed partial record ISCSIPersistentVolumeSource
{
    [Field(1, "targetPortal", Required = true)]
    public string TargetPortal { get; init; } = "";

    [Field(2, "iqn", Required = true)]
    public string Iqn { get; init; } = "";

    [Field(3, "lun", Required = true)]
    public int Lun { get; init; }

    [Field(4, "iscsiInterface")]
    [Default("\"default\"")]
    public string IscsiInterface { get; init; } = "";

    [Field(5, "fsType")]
    public string FsType { get; init; } = "";

    [Field(6, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(7, "portals")]
    [ListType("atomic")]
    public ApiList<string> Portals { get; init; }

    [Field(8, "chapAuthDiscovery")]
    public bool ChapAuthDiscovery { get; init; }

    [Field(11, "chapAuthSession")]
    public bool ChapAuthSession { get; init; }

    [Field(10, "secretRef")]
    public SecretReference? SecretRef { get; init; }

    [Field(12, "initiatorName")]
    public string? InitiatorName { get; init; }
}
