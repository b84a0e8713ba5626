using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.ResourcePool")]
public sealed partial record ResourcePool
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "generation", Required = true)]
    public long Generation { get; init; }

    [Field(3, "resourceSliceCount", Required = true)]
    public long ResourceSliceCount { get; init; }
}
