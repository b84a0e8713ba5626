using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.TokenRequest")]
public sealed partial record TokenRequest
{
    [Field(1, "audience", Required = true)]
    public string Audience { get; init; } = "";

    [Field(2, "expirationSeconds")]
    public long? ExpirationSeconds { get; init; }
}
