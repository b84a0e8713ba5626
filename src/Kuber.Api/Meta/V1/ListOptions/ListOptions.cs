using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions")]
[ApiKind("", "v1", "ListOptions")]
public sealed partial record ListOptions
{
    [Field(1, "labelSelector")]
    public string LabelSelector { get; init; } = "";

    [Field(2, "fieldSelector")]
    public string FieldSelector { get; init; } = "";

    [Field(3, "watch")]
    public bool Watch { get; init; }

    [Field(9, "allowWatchBookmarks")]
    public bool AllowWatchBookmarks { get; init; }

    [Field(4, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    [Field(10, "resourceVersionMatch", GoType = "v1.ResourceVersionMatch")]
    public string ResourceVersionMatch { get; init; } = "";

    [Field(5, "timeoutSeconds")]
    public long? TimeoutSeconds { get; init; }

    [Field(7, "limit")]
    public long Limit { get; init; }

    [Field(8, "continue")]
    public string Continue { get; init; } = "";

    [Field(11, "sendInitialEvents")]
    public bool? SendInitialEvents { get; init; }

    [Field(15, "shardSelector")]
    public string ShardSelector { get; init; } = "";
}
