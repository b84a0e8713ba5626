using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RuntimeStatus of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RuntimeStatus
{
    [Field(1, "conditions")]
    public ApiList<RuntimeCondition> Conditions { get; init; }
}
