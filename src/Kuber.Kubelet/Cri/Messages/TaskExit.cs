using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>The beginning of containerd's event of a task's end.</summary>
[ApiMessage("")]
internal sealed partial record TaskExit
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "id")]
    public string Id { get; init; } = "";
}
