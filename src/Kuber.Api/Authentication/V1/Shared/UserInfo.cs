using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>A user, as the server knows it.</summary>
[ApiMessage("io.k8s.api.authentication.v1.UserInfo")]
public sealed partial record UserInfo
{
    /// <summary>The name of the user.</summary>
    [Field(1, "username")]
    public string Username { get; init; } = "";

    /// <summary>An id that tells users of the same name apart.</summary>
    [Field(2, "uid")]
    public string Uid { get; init; } = "";

    /// <summary>The groups of the user.</summary>
    [Field(3, "groups")]
    [ListType("atomic")]
    public ApiList<string> Groups { get; init; }

    /// <summary>More that was found out about the user.</summary>
    [Field(4, "extra")]
    public ApiMap<ApiList<string>> Extra { get; init; }
}
