using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.UserInfo")]
public sealed partial record UserInfo
{
    [Field(1, "username")]
    public string Username { get; init; } = "";

    [Field(2, "uid")]
    public string Uid { get; init; } = "";

    [Field(3, "groups")]
    [ListType("atomic")]
    public ApiList<string> Groups { get; init; }

    [Field(4, "extra")]
    public ApiMap<ApiList<string>> Extra { get; init; }
}
