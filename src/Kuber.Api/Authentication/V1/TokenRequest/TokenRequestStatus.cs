using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>A token that was made.</summary>
[ApiMessage("io.k8s.api.authentication.v1.TokenRequestStatus")]
public sealed partial record TokenRequestStatus
{
    /// <summary>The token itself.</summary>
    [Field(1, "token", AlwaysWritten = true)]
    public string Token { get; init; } = "";

    /// <summary>When the token stops being good.</summary>
    [Field(2, "expirationTimestamp", AlwaysWritten = true)]
    public Time? ExpirationTimestamp { get; init; }
}
