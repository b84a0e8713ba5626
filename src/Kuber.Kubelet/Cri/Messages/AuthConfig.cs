using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>AuthConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record AuthConfig
{
    [Field(1, "username")]
    public string Username { get; init; } = "";

    [Field(2, "password")]
    public string Password { get; init; } = "";

    [Field(3, "auth")]
    public string Auth { get; init; } = "";

    [Field(4, "serverAddress")]
    public string ServerAddress { get; init; } = "";

    [Field(5, "identityToken")]
    public string IdentityToken { get; init; } = "";

    [Field(6, "registryToken")]
    public string RegistryToken { get; init; } = "";
}
