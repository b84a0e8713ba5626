using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>StatusRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record StatusRequest
{
    [Field(1, "verbose")]
    public bool Verbose { get; init; }
}
