using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.TokenReviewStatus")]
public sealed partial record TokenReviewStatus
{
    [Field(1, "authenticated")]
    public bool Authenticated { get; init; }

    [Field(2, "user", AlwaysWritten = true)]
    public UserInfo User { get; init; } = UserInfo.Empty;

    [Field(4, "audiences")]
    [ListType("atomic")]
    public ApiList<string> Audiences { get; init; }

    [Field(3, "error")]
    public string Error { get; init; } = "";
}
