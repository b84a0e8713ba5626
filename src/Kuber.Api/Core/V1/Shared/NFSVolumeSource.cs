using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NFSVolumeSource")]
public sealed partial record NFSVolumeSource
{
    [Field(1, "server", Required = true)]
    public string Server { get; init; } = "";

    [Field(2, "path", Required = true)]
    public string Path { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }
}
