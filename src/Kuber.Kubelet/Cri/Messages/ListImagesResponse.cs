using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ListImagesResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ListImagesResponse
{
    [Field(1, "images")]
    public ApiList<Image> Images { get; init; }
}
