using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListPodSandboxRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListPodSandboxRequest
{
    [Field(1, "filter")]
    public PodSandboxFilter? Filter { get; init; }
}
