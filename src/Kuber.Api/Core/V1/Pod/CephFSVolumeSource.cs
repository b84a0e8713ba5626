using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.CephFSVolumeSource")]
public sealed partial record CephFSVolumeSource
{
    [Field(1, "monitors", Required = true)]
    [ListType("atomic")]
    public ApiList<string> Monitors { get; init; }

    [Field(2, "path")]
    public string Path { get; init; } = "";

    [Field(3, "user")]
    public string User { get; init; } = "";

    [Field(4, "secretFile")]
    public string SecretFile { get; init; } = "";

    [Field(5, "secretRef")]
    public LocalObjectReference? SecretRef { get; init; }

    [Field(6, "readOnly")]
    public bool ReadOnly { get; init; }
}
