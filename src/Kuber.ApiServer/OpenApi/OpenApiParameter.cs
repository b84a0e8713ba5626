using Kuber.Api.Runtime;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>A parameter of the path or the query.</summary>
/// <param name="Name">The name.</param>
/// <param name="In"><c>path</c> or <c>query</c>.</param>
/// <param name="Type">The JSON type.</param>
/// <param name="Description">What it is for.</param>
internal sealed record OpenApiParameter(string Name, string In, string Type, string Description)
{
    /// <summary>The name of the object.</summary>
    public static readonly OpenApiParameter ObjectName = new("name", "path", "string", "The name of the object.");

    /// <summary>The namespace of the object.</summary>
    public static readonly OpenApiParameter Namespace = new("namespace", "path", "string", "The namespace of the objects.");

    /// <summary>The path that a proxy passes on, in the path.</summary>
    public static readonly OpenApiParameter ProxyPath = new("path", "path", "string", "The path of the request that is passed on.");

    /// <summary>Line breaks in the answer.</summary>
    public static readonly OpenApiParameter Pretty = new("pretty", "query", "string", "Whether the answer has line breaks and indentation; true for browsers and curl where it is not set.");

    private static readonly OpenApiParameter Continue = new("continue", "query", "string", "The token that the last page ended with; the list goes on from there at the same version.");
    private static readonly OpenApiParameter DryRun = new("dryRun", "query", "string", "All: everything is done but the change is not kept.");
    private static readonly OpenApiParameter FieldManager = new("fieldManager", "query", "string", "Who makes the change, for the ownership of fields; at most 128 printable characters. Apply needs it.");
    private static readonly OpenApiParameter FieldSelector = new("fieldSelector", "query", "string", "Selects objects by their fields.");
    private static readonly OpenApiParameter FieldValidation = new("fieldValidation", "query", "string", "What becomes of unknown and duplicate fields: Ignore drops them, Warn (the default) warns of them, Strict fails the request.");
    private static readonly OpenApiParameter Force = new("force", "query", "boolean", "Whether an apply takes fields over that others own.");
    private static readonly OpenApiParameter GracePeriod = new("gracePeriodSeconds", "query", "integer", "How many seconds the object has to end by itself; 0 deletes it at once.");
    private static readonly OpenApiParameter IgnoreStoreReadError = new("ignoreStoreReadErrorWithClusterBreakingPotential", "query", "boolean", "Whether an object that cannot be read is removed unseen. What it stood for may be left behind.");
    private static readonly OpenApiParameter LabelSelector = new("labelSelector", "query", "string", "Selects objects by their labels.");
    private static readonly OpenApiParameter Limit = new("limit", "query", "integer", "The most objects of a page; a token in the list's metadata tells where the next page begins.");
    private static readonly OpenApiParameter OrphanDependents = new("orphanDependents", "query", "boolean", "Deprecated: use propagationPolicy. Whether dependents stay.");
    private static readonly OpenApiParameter PropagationPolicy = new("propagationPolicy", "query", "string", "What becomes of dependents: Orphan lets them stay, Background deletes them afterwards, Foreground deletes them first.");
    private static readonly OpenApiParameter ResourceVersion = new("resourceVersion", "query", "string", "The version to read at, or to watch from; as resourceVersionMatch says.");
    private static readonly OpenApiParameter ResourceVersionMatch = new("resourceVersionMatch", "query", "string", "How resourceVersion is meant: Exact, or NotOlderThan.");
    private static readonly OpenApiParameter SendInitialEvents = new("sendInitialEvents", "query", "boolean", "Whether a watch begins with an event for each object there is, and a bookmark after them.");
    private static readonly OpenApiParameter ShardSelector = new("shardSelector", "query", "string", "Selects objects by a range of hashes of a field. This server does not serve it.");
    private static readonly OpenApiParameter Timeout = new("timeoutSeconds", "query", "integer", "After how many seconds a list or watch ends.");
    private static readonly OpenApiParameter Watch = new("watch", "query", "boolean", "Whether to watch changes instead of listing.");
    private static readonly OpenApiParameter Bookmarks = new("allowWatchBookmarks", "query", "boolean", "Whether a watch may send bookmarks, which carry a version and no object.");

    /// <summary>Those of create and update.</summary>
    public static readonly IReadOnlyList<OpenApiParameter> Write = [DryRun, FieldManager, FieldValidation];

    /// <summary>Those of patch.</summary>
    public static readonly IReadOnlyList<OpenApiParameter> Patch = [DryRun, FieldManager, FieldValidation, Force];

    /// <summary>Those of delete.</summary>
    public static readonly IReadOnlyList<OpenApiParameter> Delete = [DryRun, GracePeriod, IgnoreStoreReadError, OrphanDependents, PropagationPolicy];

    /// <summary>Those of list and watch.</summary>
    public static readonly IReadOnlyList<OpenApiParameter> List =
    [
        Bookmarks, Continue, FieldSelector, LabelSelector, Limit, ResourceVersion, ResourceVersionMatch, SendInitialEvents, ShardSelector, Timeout, Watch,
    ];

    /// <summary>Those of deletecollection.</summary>
    public static readonly IReadOnlyList<OpenApiParameter> DeleteCollection =
    [
        Continue, DryRun, FieldSelector, GracePeriod, IgnoreStoreReadError, LabelSelector, Limit, OrphanDependents, PropagationPolicy,
        ResourceVersion, ResourceVersionMatch, SendInitialEvents, ShardSelector, Timeout,
    ];

    /// <summary>Those that the fields of an options kind stand for; a time is not among them.</summary>
    public static IEnumerable<OpenApiParameter> OfOptions(MessageSchema options) => options.Fields.Where(f => f.Type.Kind != SchemaKind.Time).Select(f => new OpenApiParameter(
        f.Name,
        "query",
        (f.Type.Element ?? f.Type).Kind switch
        {
            SchemaKind.Bool => "boolean",
            SchemaKind.Int32 or SchemaKind.Int64 => "integer",
            _ => "string",
        },
        f.Description));

    /// <summary>The parameter in a document.</summary>
    public ApiValue ToTree()
    {
        var tree = new ApiValueMap.Builder();
        tree.SetText("description", Description);
        tree.Set("in", In);
        tree.Set("name", Name);
        if (In == "path")
        {
            tree.Set("required", true);
        }

        tree.Set("schema", ApiValue.MapOf(("type", Type), ("uniqueItems", true)));
        return ApiValue.Of(tree.ToMap());
    }
}
