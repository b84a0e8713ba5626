using Kuber.ApiServer.OpenApi.Gnostic;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.OpenApi;

/// <summary>
/// The documents of all that is served now. Each is built when it is first asked for and kept as packed bytes; after a
/// change of the resources, only those of changed groups are built anew. Safe for concurrent use.
/// </summary>
internal sealed class OpenApiDocuments(ResourceSet resources)
{
    private readonly Lock sync = new();
    private readonly Dictionary<string, Known> documents = new(StringComparer.Ordinal);
    private (int Generation, OpenApiBytes Index)? index;
    private (int Generation, OpenApiBytes Json)? swagger;
    private (int Generation, OpenApiBytes Protobuf)? swaggerProtobuf;

    /// <summary>The list of the documents of version 3, by path and hash.</summary>
    public OpenApiBytes Index()
    {
        lock (sync)
        {
            var generation = resources.Generation;
            if (index is not { } known || known.Generation != generation)
            {
                var paths = Paths().Select(path => KeyValuePair.Create(
                    path,
                    ApiValue.MapOf(("serverRelativeURL", $"/openapi/v3/{path}?hash={Json(path)!.Hash}"))));
                known = (generation, OpenApiBytes.Of(ApiValueJson.ToUtf8(ApiValue.MapOf(("paths", OpenApiTree.Map(paths))))));
                index = known;
            }

            return known.Index;
        }
    }

    /// <summary>A document of version 3 in JSON; null where there is none of the path.</summary>
    /// <param name="path">Such as <c>api/v1</c> or <c>apis/apps/v1</c>.</param>
    public OpenApiBytes? Json(string path)
    {
        lock (sync)
        {
            return Find(path) is { } known ? known.Json ??= OpenApiBytes.Of(ApiValueJson.ToUtf8(Build(path, known.Resources))) : null;
        }
    }

    /// <summary>A document of version 3 in protobuf; null where there is none of the path.</summary>
    public OpenApiBytes? Protobuf(string path)
    {
        lock (sync)
        {
            return Find(path) is { } known ? known.Protobuf ??= OpenApiBytes.Of(GnosticV3.Encode(Build(path, known.Resources))) : null;
        }
    }

    /// <summary>The one document of version 2 in JSON.</summary>
    public OpenApiBytes SwaggerJson()
    {
        lock (sync)
        {
            var generation = resources.Generation;
            if (swagger is not { } known || known.Generation != generation)
            {
                known = (generation, OpenApiBytes.Of(ApiValueJson.ToUtf8(Swagger())));
                swagger = known;
            }

            return known.Json;
        }
    }

    /// <summary>The one document of version 2 in protobuf.</summary>
    public OpenApiBytes SwaggerProtobuf()
    {
        lock (sync)
        {
            var generation = resources.Generation;
            if (swaggerProtobuf is not { } known || known.Generation != generation)
            {
                known = (generation, OpenApiBytes.Of(GnosticV2.Encode(Swagger())));
                swaggerProtobuf = known;
            }

            return known.Protobuf;
        }
    }

    private ApiValue Swagger() => SwaggerDocument.From(OpenApiDocument.OfAll([.. resources.All.Where(r => r.Schema is not null)]));

    private List<string> Paths()
    {
        List<string> paths = [".well-known/openid-configuration", "api", "apis", "openid/v1/jwks", "version"];
        foreach (var (group, version) in resources.All.Select(r => (r.Group, r.Version)).Distinct())
        {
            if (group.Length == 0)
            {
                paths.Add("api/" + version);
                continue;
            }

            if (!paths.Contains("apis/" + group))
            {
                paths.Add("apis/" + group);
            }

            paths.Add($"apis/{group}/{version}");
        }

        return paths;
    }

    /// <summary>The document of a path, new where its resources have changed.</summary>
    private Known? Find(string path)
    {
        var served = Served(path);
        if (served is null)
        {
            documents.Remove(path);
            return null;
        }

        if (!documents.TryGetValue(path, out var known) || !known.Resources.SequenceEqual(served))
        {
            known = new(served);
            documents[path] = known;
        }

        return known;
    }

    /// <summary>The resources that a document is about; null where there is no such document.</summary>
    private List<ServedResource>? Served(string path)
    {
        switch (path.Split('/'))
        {
            case ["api"] or ["apis"] or ["version"] or ["openid", "v1", "jwks"] or [".well-known", "openid-configuration"]:
                return [];
            case ["api", var version]:
                return Of("", version);
            case ["apis", { Length: > 0 } group]:
                return resources.All.Any(r => r.Group == group) ? [] : null;
            case ["apis", { Length: > 0 } group, var version]:
                return Of(group, version);
            default:
                return null;
        }
    }

    private List<ServedResource>? Of(string group, string version)
    {
        var found = resources.All.Where(r => r.Group == group && r.Version == version && r.Schema is not null).ToList();
        return found.Count == 0 ? null : found;
    }

    private static ApiValue Build(string path, IReadOnlyList<ServedResource> served) => path switch
    {
        _ when served.Count > 0 => OpenApiDocument.OfResources(served),
        "api" => OpenApiDocument.OfCore(),
        "apis" => OpenApiDocument.OfGroups(),
        "version" => OpenApiDocument.OfVersion(),
        "openid/v1/jwks" => OpenApiDocument.OfKeys(),
        ".well-known/openid-configuration" => OpenApiDocument.OfIssuer(),
        _ => OpenApiDocument.OfGroup(path["apis/".Length..]),
    };

    private sealed class Known(IReadOnlyList<ServedResource> resources)
    {
        public IReadOnlyList<ServedResource> Resources { get; } = resources;

        public OpenApiBytes? Json { get; set; }

        public OpenApiBytes? Protobuf { get; set; }
    }
}
