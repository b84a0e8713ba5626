using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

[ApiMessage("io.k8s.api.storage.v1.VolumeNodeResources")]
public sealed partial record VolumeNodeResources
{
    [Field(1, "count")]
    public int? Count { get; init; }
}
