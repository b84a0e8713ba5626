using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ServiceAccountTokenProjection")]
public sealed partial record ServiceAccountTokenProjection
{
    [Field(1, "audience")]
    public string Audience { get; init; } = "";

    [Field(2, "expirationSeconds")]
    public long? ExpirationSeconds { get; init; }

    [Field(3, "path", Required = true)]
    public string Path { get; init; } = "";
}
