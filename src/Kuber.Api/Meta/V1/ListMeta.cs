using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta")]
public sealed partial record ListMeta
{
    [Field(1, "selfLink")]
    public string SelfLink { get; init; } = "";

    [Field(2, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    [Field(3, "continue")]
    public string Continue { get; init; } = "";

    [Field(4, "remainingItemCount")]
    public long? RemainingItemCount { get; init; }

    [Field(5, "shardInfo")]
    public ShardInfo? ShardInfo { get; init; }
}
