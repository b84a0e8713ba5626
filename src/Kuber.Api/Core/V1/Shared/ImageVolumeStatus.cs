using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What became of a volume of an image.</summary>
[ApiMessage("io.k8s.api.core.v1.ImageVolumeStatus")]
public sealed partial record ImageVolumeStatus
{
    /// <summary>The digest of the image that is mounted.</summary>
    [Field(1, "imageRef", Required = true, OmitZero = true)]
    public string ImageRef { get; init; } = "";
}
