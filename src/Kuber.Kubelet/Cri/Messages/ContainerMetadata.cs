using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ContainerMetadata of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ContainerMetadata
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "attempt")]
    public int Attempt { get; init; }
}
