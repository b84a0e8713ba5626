using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ImageStatusResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ImageStatusResponse
{
    [Field(1, "image")]
    public Image? Image { get; init; }

    [Field(2, "info")]
    public ApiMap<string> Info { get; init; }
}
