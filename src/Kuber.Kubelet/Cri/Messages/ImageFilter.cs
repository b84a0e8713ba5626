using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ImageFilter of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ImageFilter
{
    [Field(1, "image")]
    public ImageSpec? Image { get; init; }
}
