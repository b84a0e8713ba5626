using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ImageVolumeStatus")]
public sealed partial record ImageVolumeStatus
{
    [Field(1, "imageRef", Required = true, OmitZero = true)]
    public string ImageRef { get; init; } = "";
}
