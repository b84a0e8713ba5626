using Kuber.Api.Runtime;

namespace Kuber.Api.Storage.V1;

/// <summary>How many volumes of a driver a node can have.</summary>
[ApiMessage("io.k8s.api.storage.v1.VolumeNodeResources")]
public sealed partial record VolumeNodeResources
{
    /// <summary>How many different volumes; without limit when not set.</summary>
    [Field(1, "count")]
    public int? Count { get; init; }
}
