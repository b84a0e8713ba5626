using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.FCVolumeSource")]
public sealed partial record FCVolumeSource
{
    [Field(1, "targetWWNs")]
    [ListType("atomic")]
    public ApiList<string> TargetWWNs { get; init; }

    [Field(2, "lun")]
    public int? Lun { get; init; }

    [Field(3, "fsType")]
    public string FsType { get; init; } = "";

    [Field(4, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(5, "wwids")]
    [ListType("atomic")]
    public ApiList<string> Wwids { get; init; }
}
