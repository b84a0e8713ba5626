using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>AnyMessage of containerd's event service.</summary>
[ApiMessage("")]
internal sealed partial record AnyMessage
{
    [Field(1, "typeUrl")]
    public string TypeUrl { get; init; } = "";

    [Field(2, "value")]
    public ByteString Value { get; init; }
}
