using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>Whose a token is.</summary>
[ApiMessage("io.k8s.api.authentication.v1.TokenReviewStatus")]
public sealed partial record TokenReviewStatus
{
    /// <summary>Whether the token is good.</summary>
    [Field(1, "authenticated")]
    public bool Authenticated { get; init; }

    /// <summary>The user that the token is of.</summary>
    [Field(2, "user", AlwaysWritten = true)]
    public UserInfo User { get; init; } = UserInfo.Empty;

    /// <summary>Those of the asked audiences that the token is for.</summary>
    [Field(4, "audiences")]
    [ListType("atomic")]
    public ApiList<string> Audiences { get; init; }

    /// <summary>Why the token could not be checked.</summary>
    [Field(3, "error")]
    public string Error { get; init; } = "";
}
