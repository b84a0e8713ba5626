using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PodSandboxFilter of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PodSandboxFilter
{
    [Field(1, "id")]
    public string Id { get; init; } = "";

    [Field(2, "state")]
    public PodSandboxStateValue? State { get; init; }

    [Field(3, "labelSelector")]
    public ApiMap<string> LabelSelector { get; init; }
}
