using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.VolumeStatus")]
public sealed partial record VolumeStatus
{
    [Field(1, "image")]
    public ImageVolumeStatus? Image { get; init; }
}
