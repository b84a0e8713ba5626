using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.TokenReviewSpec")]
public sealed partial record TokenReviewSpec
{
    [Field(1, "token", Required = true, OmitZero = true)]
    public string Token { get; init; } = "";

    [Field(2, "audiences")]
    [ListType("atomic")]
    public ApiList<string> Audiences { get; init; }
}
