using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Which part of all objects a list holds.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ShardInfo")]
public sealed partial record ShardInfo
{
    /// <summary>The shard selector that was asked for.</summary>
    [Field(1, "selector", Required = true)]
    public string Selector { get; init; } = "";
}
