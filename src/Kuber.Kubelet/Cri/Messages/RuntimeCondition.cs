using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RuntimeCondition of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RuntimeCondition
{
    [Field(1, "type")]
    public string Type { get; init; } = "";

    [Field(2, "status")]
    public bool Status { get; init; }

    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    [Field(4, "message")]
    public string Message { get; init; } = "";
}
