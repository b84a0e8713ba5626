using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.GlusterfsVolumeSource")]
public sealed partial record GlusterfsVolumeSource
{
    [Field(1, "endpoints", Required = true)]
    public string Endpoints { get; init; } = "";

    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
