using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LocalVolumeSource")]
public sealed partial record LocalVolumeSource
{
    [Field(1, "path", Required = true)]
    public string Path { get; init; } = "";

    [Field(2, "fsType")]
    public string? FsType { get; init; }
}
