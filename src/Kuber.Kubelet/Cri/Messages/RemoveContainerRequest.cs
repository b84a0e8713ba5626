using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RemoveContainerRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RemoveContainerRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";
}
