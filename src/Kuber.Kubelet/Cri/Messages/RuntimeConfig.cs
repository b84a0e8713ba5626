using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RuntimeConfig of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RuntimeConfig
{
    [Field(1, "networkConfig")]
    public NetworkConfig? NetworkConfig { get; init; }
}
