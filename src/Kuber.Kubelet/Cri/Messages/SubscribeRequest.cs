using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>SubscribeRequest of containerd's event service.</summary>
[ApiMessage("")]
internal sealed partial record SubscribeRequest
{
    [Field(1, "filters")]
    public ApiList<string> Filters { get; init; }
}
