using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>KeyValue of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record KeyValue
{
    [Field(1, "key")]
    public string Key { get; init; } = "";

    [Field(2, "value")]
    public string Value { get; init; } = "";
}
