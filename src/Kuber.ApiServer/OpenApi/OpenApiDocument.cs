using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>Builds the documents of OpenAPI version 3 as trees, which are encoded and let go at once.</summary>
internal static class OpenApiDocument
{
    /// <summary>Resources with their schemas and paths.</summary>
    /// <param name="resources">The resources of one version of a group.</param>
    public static ApiValue OfResources(IReadOnlyList<ServedResource> resources) => Of(resources, (paths, schemas) => AddResources(resources, paths, schemas));

    /// <summary>All of it in one: resources, groups, and what else the server tells of itself.</summary>
    /// <param name="resources">All resources.</param>
    public static ApiValue OfAll(IReadOnlyList<ServedResource> resources) => Of(resources, (paths, schemas) =>
    {
        AddResources(resources, paths, schemas);
        foreach (var group in resources.Select(r => r.Group).Where(g => g.Length > 0).Distinct())
        {
            AddGroup(group, paths, schemas);
        }

        AddCore(paths, schemas);
        AddGroups(paths, schemas);
        AddVersion(paths, schemas);
        AddKeys(paths, schemas);
        AddIssuer(paths, schemas);
    });

    /// <summary>What an API group says of its versions.</summary>
    public static ApiValue OfGroup(string group) => Of([], (paths, schemas) => AddGroup(group, paths, schemas));

    /// <summary>The versions of the core group.</summary>
    public static ApiValue OfCore() => Of([], AddCore);

    /// <summary>The list of groups.</summary>
    public static ApiValue OfGroups() => Of([], AddGroups);

    /// <summary>The version of the server.</summary>
    public static ApiValue OfVersion() => Of([], AddVersion);

    /// <summary>The keys that ServiceAccount tokens are verified with.</summary>
    public static ApiValue OfKeys() => Of([], AddKeys);

    /// <summary>The issuer of ServiceAccount tokens.</summary>
    public static ApiValue OfIssuer() => Of([], AddIssuer);

    private static void AddResources(IReadOnlyList<ServedResource> resources, SortedDictionary<string, ApiValue> paths, SchemaSet schemas)
    {
        foreach (var (group, version) in Versions(resources))
        {
            var path = group.Length == 0 ? $"/api/{version}/" : $"/apis/{group}/{version}/";
            paths[path] = Get(
                $"get{OperationNames.Infix(group, version)}APIResources",
                "Lists the resources of the version.",
                OperationNames.Tag(group, version),
                schemas.Reference(APIResourceList.MessageSchema));
        }

        foreach (var resource in resources)
        {
            schemas.Add(resource);
            new ResourcePaths(resource, schemas, paths).Add();
        }
    }

    private static void AddGroup(string group, SortedDictionary<string, ApiValue> paths, SchemaSet schemas) => paths[$"/apis/{group}/"] =
        Get($"get{OperationNames.Infix(group, "")}APIGroup", "Lists the versions of the group.", OperationNames.Tag(group, ""), schemas.Reference(APIGroup.MessageSchema));

    private static void AddCore(SortedDictionary<string, ApiValue> paths, SchemaSet schemas) => paths["/api/"] =
        Get("getCoreAPIVersions", "Lists the versions of the core group.", "core", schemas.Reference(APIVersions.MessageSchema));

    private static void AddGroups(SortedDictionary<string, ApiValue> paths, SchemaSet schemas) => paths["/apis/"] =
        Get("getAPIVersions", "Lists the API groups.", "apis", schemas.Reference(APIGroupList.MessageSchema));

    private static void AddVersion(SortedDictionary<string, ApiValue> paths, SchemaSet schemas) => paths["/version/"] =
        Get("getCodeVersion", "Tells the version of the server.", "version", schemas.Reference(VersionInfo.MessageSchema), "application/json");

    private static void AddKeys(SortedDictionary<string, ApiValue> paths, SchemaSet schemas) => paths["/openid/v1/jwks/"] =
        Get("getServiceAccountIssuerOpenIDKeyset", "Gives the keys that tokens of service accounts are signed with.", "openid", Text, "application/jwk-set+json");

    private static void AddIssuer(SortedDictionary<string, ApiValue> paths, SchemaSet schemas) => paths["/.well-known/openid-configuration/"] =
        Get("getServiceAccountIssuerOpenIDConfiguration", "Describes the issuer of tokens of service accounts.", "WellKnown", Text, "application/json");

    private static ApiValue Text => ApiValue.MapOf(("type", "string"));

    private static List<(string Group, string Version)> Versions(IReadOnlyList<ServedResource> resources) => [.. resources.Select(r => (r.Group, r.Version)).Distinct()];

    private static ApiValue Of(IReadOnlyList<ServedResource> resources, Action<SortedDictionary<string, ApiValue>, SchemaSet> add)
    {
        var schemas = new SchemaSet(Versions(resources));
        var paths = new SortedDictionary<string, ApiValue>(StringComparer.Ordinal);
        add(paths, schemas);
        return Document(paths, schemas);
    }

    private static ApiValue Get(string id, string description, string tag, ApiValue answer, string? type = null) => OpenApiOperation.PathItem(
    [
        new()
        {
            Method = "get",
            Id = id,
            Description = description,
            Tag = tag,
            Answer = answer,
            Types = type is null ? OpenApiOperation.ObjectTypes : [type],
        },
    ]);

    private static ApiValue Document(IEnumerable<KeyValuePair<string, ApiValue>> paths, SchemaSet schemas)
    {
        var components = new ApiValueMap.Builder();
        if (schemas.ToTree() is { Count: > 0 } some)
        {
            components.Set("schemas", some);
        }

        components.Set("securitySchemes", ApiValue.MapOf(("BearerToken", ApiValue.MapOf(
            ("description", "A bearer token, in the header of the request."),
            ("in", "header"),
            ("name", "authorization"),
            ("type", "apiKey")))));
        return ApiValue.MapOf(
            ("components", ApiValue.Of(components.ToMap())),
            ("info", ApiValue.MapOf(("title", "Kubernetes"), ("version", "1.36"))),
            ("openapi", "3.0.0"),
            ("paths", OpenApiTree.Map(paths)));
    }
}
