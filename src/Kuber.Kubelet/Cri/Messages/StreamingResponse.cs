using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>StreamingResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record StreamingResponse
{
    [Field(1, "url")]
    public string Url { get; init; } = "";
}
