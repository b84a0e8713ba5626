using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>Builds the documents of OpenAPI version 3 as trees, which are encoded and let go at once.</summary>
internal static class OpenApiDocument
{
    /// <summary>Resources with their schemas and paths.</summary>
    /// <param name="resources">The resources: those of one version of a group, or all there are.</param>
    public static ApiValue OfResources(IReadOnlyList<ServedResource> resources)
    {
        var versions = resources.Select(r => (r.Group, r.Version)).Distinct().ToList();
        var schemas = new SchemaSet(versions);
        var paths = new SortedDictionary<string, ApiValue>(StringComparer.Ordinal);
        foreach (var (group, version) in versions)
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
            new ResourcePaths(resource, schemas, paths).Add();
        }

        return Document(paths, schemas);
    }

    /// <summary>What an API group says of its versions.</summary>
    public static ApiValue OfGroup(string group) => One(
        $"/apis/{group}/",
        schemas => Get($"get{OperationNames.Infix(group, "")}APIGroup", "Lists the versions of the group.", OperationNames.Tag(group, ""), schemas.Reference(APIGroup.MessageSchema)));

    /// <summary>The versions of the core group.</summary>
    public static ApiValue OfCore() => One(
        "/api/",
        schemas => Get("getCoreAPIVersions", "Lists the versions of the core group.", "core", schemas.Reference(APIVersions.MessageSchema)));

    /// <summary>The list of groups.</summary>
    public static ApiValue OfGroups() => One(
        "/apis/",
        schemas => Get("getAPIVersions", "Lists the API groups.", "apis", schemas.Reference(APIGroupList.MessageSchema)));

    /// <summary>The version of the server.</summary>
    public static ApiValue OfVersion() => One(
        "/version/",
        schemas => Get("getCodeVersion", "Tells the version of the server.", "version", schemas.Reference(VersionInfo.MessageSchema), "application/json"));

    /// <summary>The keys that ServiceAccount tokens are verified with.</summary>
    public static ApiValue OfKeys() => One(
        "/openid/v1/jwks/",
        _ => Get("getServiceAccountIssuerOpenIDKeyset", "Gives the keys that tokens of service accounts are signed with.", "openid", Text, "application/jwk-set+json"));

    /// <summary>The issuer of ServiceAccount tokens.</summary>
    public static ApiValue OfIssuer() => One(
        "/.well-known/openid-configuration/",
        _ => Get("getServiceAccountIssuerOpenIDConfiguration", "Describes the issuer of tokens of service accounts.", "WellKnown", Text, "application/json"));

    private static ApiValue Text => ApiValue.MapOf(("type", "string"));

    private static ApiValue One(string path, Func<SchemaSet, ApiValue> item)
    {
        var schemas = new SchemaSet([]);
        return Document([KeyValuePair.Create(path, item(schemas))], schemas);
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
