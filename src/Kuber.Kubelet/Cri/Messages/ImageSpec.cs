using Kuber.Api.Runtime;

namespace Kuber.Kubelet.Cri.Messages;

/// <summary>ImageSpec of CRI v1.</summary>
[ApiMessage("")]
internal sealed partial record ImageSpec
{
    [Field(1, "image")]
    public string Image { get; init; } = "";

    [Field(2, "annotations")]
    public ApiMap<string> Annotations { get; init; }

    [Field(18, "userSpecifiedImage")]
    public string UserSpecifiedImage { get; init; } = "";

    [Field(19, "runtimeHandler")]
    public string RuntimeHandler { get; init; } = "";
}
