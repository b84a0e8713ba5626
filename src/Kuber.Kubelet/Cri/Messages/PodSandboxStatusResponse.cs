using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandboxStatusResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandboxStatusResponse
{
    [Field(1, "status")]
    public PodSandboxStatus? Status { get; init; }

    [Field(2, "info")]
    public ApiMap<string> Info { get; init; }
}
