using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandboxMetadata of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandboxMetadata
{
    [Field(1, "name")]
    public string Name { get; init; } = "";

    [Field(2, "uid")]
    public string Uid { get; init; } = "";

    [Field(3, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(4, "attempt")]
    public int Attempt { get; init; }
}
