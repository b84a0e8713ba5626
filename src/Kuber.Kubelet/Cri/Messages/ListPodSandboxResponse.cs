using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListPodSandboxResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListPodSandboxResponse
{
    [Field(1, "items")]
    public ApiList<PodSandbox> Items { get; init; }
}
