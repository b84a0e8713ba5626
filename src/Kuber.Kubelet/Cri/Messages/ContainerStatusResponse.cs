using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerStatusResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerStatusResponse
{
    [Field(1, "status")]
    public CriContainerStatus? Status { get; init; }

    [Field(2, "info")]
    public ApiMap<string> Info { get; init; }
}
