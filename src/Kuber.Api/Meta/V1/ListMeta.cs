using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>The version of a list, and where it goes on.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta")]
public sealed partial record ListMeta
{
    /// <summary>No longer used.</summary>
    [Field(1, "selfLink")]
    public string SelfLink { get; init; } = "";

    /// <summary>The version of the list; a watch may go on from there.</summary>
    [Field(2, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    /// <summary>Where the next page begins; empty on the last one.</summary>
    [Field(3, "continue")]
    public string Continue { get; init; } = "";

    /// <summary>About how many objects come after this page; not set where the server does not know.</summary>
    [Field(4, "remainingItemCount")]
    public long? RemainingItemCount { get; init; }

    /// <summary>Which part of the objects the list holds; not set when it is all.</summary>
    [Field(5, "shardInfo")]
    public ShardInfo? ShardInfo { get; init; }
}
