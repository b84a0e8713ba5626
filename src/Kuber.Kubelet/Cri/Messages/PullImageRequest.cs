using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PullImageRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PullImageRequest
{
    [Field(1, "image")]
    public ImageSpec? Image { get; init; }

    [Field(2, "auth")]
    public AuthConfig? Auth { get; init; }

    [Field(3, "sandboxConfig")]
    public PodSandboxConfig? SandboxConfig { get; init; }
}
