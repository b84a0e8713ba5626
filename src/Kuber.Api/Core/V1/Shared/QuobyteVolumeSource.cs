using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.QuobyteVolumeSource")]
public sealed partial record QuobyteVolumeSource
{
    [Field(1, "registry", Required = true)]
    public string Registry { get; init; } = "";

    [Field(2, "volume", Required = true)]
    public string Volume { get; init; } = "";

    [Field(3, "readOnly")]
    public bool ReadOnly { get; init; }

    [Field(4, "user")]
    public string User { get; init; } = "";

    [Field(5, "group")]
    public string Group { get; init; } = "";

    [Field(6, "tenant")]
    public string Tenant { get; init; } = "";
}
