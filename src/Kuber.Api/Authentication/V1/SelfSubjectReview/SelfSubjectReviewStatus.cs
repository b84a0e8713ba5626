using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>Who the caller is.</summary>
[ApiMessage("io.k8s.api.authentication.v1.SelfSubjectReviewStatus")]
public sealed partial record SelfSubjectReviewStatus
{
    /// <summary>The user.</summary>
    [Field(1, "userInfo", AlwaysWritten = true)]
    public UserInfo UserInfo { get; init; } = UserInfo.Empty;
}
