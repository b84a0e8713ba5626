using Kuber.Api.Runtime;

namespace Kuber.Api.Meta.V1;

/// <summary>Parameters of a list or a watch.</summary>
[ApiMessage("io.k8s.apimachinery.pkg.apis.meta.v1.ListOptions")]
[ApiKind("", "v1", "ListOptions")]
public sealed partial record ListOptions
{
    /// <summary>Only objects with these labels.</summary>
    [Field(1, "labelSelector")]
    public string LabelSelector { get; init; } = "";

    /// <summary>Only objects with these fields.</summary>
    [Field(2, "fieldSelector")]
    public string FieldSelector { get; init; } = "";

    /// <summary>Sends changes in place of a list.</summary>
    [Field(3, "watch")]
    public bool Watch { get; init; }

    /// <summary>Allows events that only tell how far the watch is.</summary>
    [Field(9, "allowWatchBookmarks")]
    public bool AllowWatchBookmarks { get; init; }

    /// <summary>How fresh the list must be, or where the watch begins.</summary>
    [Field(4, "resourceVersion")]
    public string ResourceVersion { get; init; } = "";

    /// <summary>How the version is meant: Exact or NotOlderThan.</summary>
    [Field(10, "resourceVersionMatch", GoType = "v1.ResourceVersionMatch")]
    public string ResourceVersionMatch { get; init; } = "";

    /// <summary>Ends the request after so many seconds.</summary>
    [Field(5, "timeoutSeconds")]
    public long? TimeoutSeconds { get; init; }

    /// <summary>At most so many objects, with continue for the rest.</summary>
    [Field(7, "limit")]
    public long Limit { get; init; }

    /// <summary>The continue of the page before.</summary>
    [Field(8, "continue")]
    public string Continue { get; init; } = "";

    /// <summary>Lets a watch begin with the objects that there are, and a bookmark after them.</summary>
    [Field(11, "sendInitialEvents")]
    public bool? SendInitialEvents { get; init; }

    /// <summary>Only objects of this part of all.</summary>
    [Field(15, "shardSelector")]
    public string ShardSelector { get; init; } = "";
}
