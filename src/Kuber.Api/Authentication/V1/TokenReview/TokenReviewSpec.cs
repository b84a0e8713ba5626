using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>A token to be looked at.</summary>
[ApiMessage("io.k8s.api.authentication.v1.TokenReviewSpec")]
public sealed partial record TokenReviewSpec
{
    /// <summary>The token itself.</summary>
    [Field(1, "token", Required = true, OmitZero = true)]
    public string Token { get; init; } = "";

    /// <summary>Whom the token must be for; the API server when empty.</summary>
    [Field(2, "audiences")]
    [ListType("atomic")]
    public ApiList<string> Audiences { get; init; }
}
