using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerStatusRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerStatusRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "verbose")]
    public bool Verbose { get; init; }
}
