using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>CreateContainerResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record CreateContainerResponse
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";
}
