using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>UpdateContainerResourcesRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record UpdateContainerResourcesRequest
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "linux")]
    public LinuxContainerResources? Linux { get; init; }

    [Field(4, "annotations")]
    public ApiMap<string> Annotations { get; init; }
}
