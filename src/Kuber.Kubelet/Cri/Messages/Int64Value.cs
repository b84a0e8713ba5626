using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>Int64Value of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record Int64Value
{
    [Field(1, "value")]
    public long Value { get; init; }
}
