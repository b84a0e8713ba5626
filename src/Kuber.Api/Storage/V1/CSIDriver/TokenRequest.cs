using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>A token of the pod's ServiceAccount for a driver.</summary>
[ApiMessage("io.k8s.api.storage.v1.TokenRequest")]
public sealed partial record TokenRequest
{
    /// <summary>Whom the token is for; the API server when empty.</summary>
    [Field(1, "audience", Required = true)]
    public string Audience { get; init; } = "";

    /// <summary>How long the token is good, in seconds.</summary>
    [Field(2, "expirationSeconds")]
    public long? ExpirationSeconds { get; init; }
}
