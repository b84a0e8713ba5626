using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>StopContainerRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record StopContainerRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "timeout")]
    public long Timeout { get; init; }
}
