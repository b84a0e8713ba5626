using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListContainersResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListContainersResponse
{
    [Field(1, "containers")]
    public ApiList<CriContainer> Containers { get; init; }
}
