using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>What all events of containerd's tasks begin with.</summary>
[ApiMessage("")]
internal sealed partial record TaskEvent
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";
}
