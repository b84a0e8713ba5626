using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>RemoveImageRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record RemoveImageRequest
{
    [Field(1, "image")]
    public ImageSpec? Image { get; init; }
}
