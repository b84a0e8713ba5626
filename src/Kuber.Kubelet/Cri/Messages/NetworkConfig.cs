using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>NetworkConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record NetworkConfig
{
    [Field(1, "podCidr")]
    public string PodCidr { get; init; } = "";
}
