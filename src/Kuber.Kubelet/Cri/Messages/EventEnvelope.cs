using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>EventEnvelope of containerd's event service.</summary>
[ApiMessage("")]
internal sealed partial record EventEnvelope
{
    [Field(2, "namespace")]
    public string Namespace { get; init; } = "";

    [Field(3, "topic")]
    public string Topic { get; init; } = "";

    [Field(4, "event")]
    public AnyMessage? Event { get; init; }
}
