using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A pool of devices that one or more slices describe.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourcePool")]
public sealed partial record ResourcePool
{
    /// <summary>The name of the pool; mostly that of the node.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Counts changes of the pool; only slices of the highest count.</summary>
    [Field(2, "generation", Required = true)]
    public long Generation { get; init; }

    /// <summary>How many slices describe the pool.</summary>
    [Field(3, "resourceSliceCount", Required = true)]
    public long ResourceSliceCount { get; init; }
}
