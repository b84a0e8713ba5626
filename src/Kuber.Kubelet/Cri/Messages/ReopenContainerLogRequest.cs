using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ReopenContainerLogRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ReopenContainerLogRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";
}
