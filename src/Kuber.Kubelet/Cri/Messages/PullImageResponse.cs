using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>PullImageResponse of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record PullImageResponse
{
    [Field(1, "imageRef")]
    public string ImageRef { get; init; } = "";
}
