using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>StatusResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record StatusResponse
{
    [Field(1, "status")]
    public RuntimeStatus? Status { get; init; }

    [Field(2, "info")]
    public ApiMap<string> Info { get; init; }
}
