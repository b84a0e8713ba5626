using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>More about a mounted volume; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeStatus")]
public sealed partial record VolumeStatus
{
    /// <summary>What became of a volume of an image.</summary>
    [Field(1, "image")]
    public ImageVolumeStatus? Image { get; init; }
}
