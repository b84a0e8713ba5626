using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ImageStatusRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ImageStatusRequest
{
    [Field(1, "image")]
    public ImageSpec? Image { get; init; }

    [Field(2, "verbose")]
    public bool Verbose { get; init; }
}
