using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>What a method does at a path.</summary>
internal sealed record OpenApiOperation
{
    /// <summary>The media types of objects.</summary>
    public static readonly IReadOnlyList<string> ObjectTypes = ["application/json", "application/vnd.kubernetes.protobuf", "application/yaml"];

    /// <summary>The media types of lists, which may be watched.</summary>
    public static readonly IReadOnlyList<string> ListTypes =
    [
        "application/json", "application/json;stream=watch", "application/vnd.kubernetes.protobuf", "application/vnd.kubernetes.protobuf;stream=watch",
        "application/yaml",
    ];

    private static readonly IReadOnlyList<string> PatchTypes =
    [
        "application/apply-patch+yaml", "application/json-patch+json", "application/merge-patch+json", "application/strategic-merge-patch+json",
    ];

    /// <summary>The method in lower case.</summary>
    public required string Method { get; init; }

    /// <summary>The name, unique among all documents.</summary>
    public required string Id { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>What it is grouped under.</summary>
    public required string Tag { get; init; }

    /// <summary>The action; empty for none.</summary>
    public string Action { get; init; } = "";

    /// <summary>The group, version and kind that it is about; <c>null</c> for none.</summary>
    public ApiValue Kind { get; init; }

    /// <summary>The parameters, those of the path among them.</summary>
    public IReadOnlyList<OpenApiParameter> Parameters { get; init; } = [];

    /// <summary>The schema of the request's body; <c>null</c> for none.</summary>
    public ApiValue Body { get; init; }

    /// <summary>Whether the body is optional.</summary>
    public bool BodyIsOptional { get; init; }

    /// <summary>The status codes of success.</summary>
    public IReadOnlyList<int> Codes { get; init; } = [200];

    /// <summary>The schema of the answer's body.</summary>
    public required ApiValue Answer { get; init; }

    /// <summary>The media types of the answer.</summary>
    public IReadOnlyList<string> Types { get; init; } = ObjectTypes;

    /// <summary>The operation in a document.</summary>
    /// <param name="shared">The parameters that the path declares for all its operations.</param>
    public ApiValue ToTree(IReadOnlyCollection<OpenApiParameter> shared)
    {
        var tree = new ApiValueMap.Builder();
        tree.Set("description", Description);
        tree.Set("operationId", Id);
        var own = Parameters.Where(p => !shared.Contains(p)).Select(p => p.ToTree()).ToArray();
        if (own.Length > 0)
        {
            tree.Set("parameters", ApiValue.ListOf(own));
        }

        if (!Body.IsNull)
        {
            var types = Method == "patch" ? PatchTypes : ["*/*"];
            tree.Set("requestBody", BodyIsOptional
                ? ApiValue.MapOf(("content", Content(types, Body)))
                : ApiValue.MapOf(("content", Content(types, Body)), ("required", true)));
        }

        var responses = new ApiValueMap.Builder();
        foreach (var code in Codes)
        {
            responses.Set(
                code.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ApiValue.MapOf(("content", Content(Types, Answer)), ("description", code switch { 201 => "Created", 202 => "Accepted", _ => "OK" })));
        }

        responses.Set("401", ApiValue.MapOf(("description", "Unauthorized")));
        tree.Set("responses", ApiValue.Of(responses.ToMap()));
        tree.Set("tags", OpenApiTree.Texts([Tag]));
        tree.SetText("x-kubernetes-action", Action);
        if (!Kind.IsNull)
        {
            tree.Set("x-kubernetes-group-version-kind", Kind);
        }

        return ApiValue.Of(tree.ToMap());
    }

    /// <summary>The operations of one path; parameters that all of them have are declared once.</summary>
    public static ApiValue PathItem(IReadOnlyList<OpenApiOperation> operations)
    {
        var shared = operations[0].Parameters.Where(p => operations.All(o => o.Parameters.Contains(p)))
            .OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.In, StringComparer.Ordinal).ToList();
        var tree = new ApiValueMap.Builder();
        foreach (var operation in operations.OrderBy(o => o.Method, StringComparer.Ordinal))
        {
            tree.Set(operation.Method, operation.ToTree(shared));
        }

        if (shared.Count > 0)
        {
            tree.Set("parameters", ApiValue.ListOf([.. shared.Select(p => p.ToTree())]));
        }

        return ApiValue.Of(tree.ToMap());
    }

    private static ApiValue Content(IReadOnlyList<string> types, ApiValue schema)
    {
        var media = ApiValue.MapOf(("schema", schema));
        return OpenApiTree.Map(types.Select(t => KeyValuePair.Create(t, media)));
    }
}
