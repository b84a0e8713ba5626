using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>StartContainerRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record StartContainerRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";
}
