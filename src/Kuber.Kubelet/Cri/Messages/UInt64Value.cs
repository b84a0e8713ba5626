using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>UInt64Value of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record UInt64Value
{
    [Field(1, "value")]
    public long Value { get; init; }
}
