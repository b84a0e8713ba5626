using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListImagesRequest of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListImagesRequest
{
    [Field(1, "filter")]
    public ImageFilter? Filter { get; init; }
}
