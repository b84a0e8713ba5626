using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerEventResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerEventResponse
{
    [Field(1, "containerId")]
    public string ContainerId { get; init; } = "";

    [Field(2, "containerEventType")]
    public int ContainerEventType { get; init; }

    [Field(3, "createdAt")]
    public long CreatedAt { get; init; }

    [Field(4, "podSandboxStatus")]
    public PodSandboxStatus? PodSandboxStatus { get; init; }

    [Field(5, "containersStatuses")]
    public ApiList<CriContainerStatus> ContainersStatuses { get; init; }
}
