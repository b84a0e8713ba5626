using System.Security.Cryptography;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Http;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Discovery;

/// <summary>Serves <c>/api</c>, <c>/apis</c> and what is below them up to the resources, <c>/version</c> and the root.</summary>
internal sealed class DiscoveryHandler(ApiServerCore core)
{
    private static readonly byte[] VersionJson = PrettyJson.Indent(ApiCodec.EncodeJson(new VersionInfo
    {
        Major = "1",
        Minor = "36",
        EmulationMajor = "1",
        EmulationMinor = "36",
        MinCompatibilityMajor = "1",
        MinCompatibilityMinor = "35",
        GitVersion = "v1.36.2",
        GitCommit = SourceRevision.Commit,
        BuildDate = "1970-01-01T00:00:00Z",
        GoVersion = "go1.26.10",
        Compiler = "gc",
        Platform = "linux/amd64",
    }));

    private (int Generation, DiscoveryDocuments Documents) known = (-1, new([]));

    private DiscoveryDocuments Documents
    {
        get
        {
            var now = core.Resources.Generation;
            if (known.Generation != now)
            {
                known = (now, new(core.Resources.All));
            }

            return known.Documents;
        }
    }

    /// <summary>Serves a request; null where the path is none of discovery.</summary>
    public Task? TryHandleAsync(HttpContext http, RequestInfo info)
    {
        var parts = info.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        switch (parts)
        {
            case []:
                return SendAsync(http, ApiCodec.EncodeJson(new RootPaths { Paths = [.. RootPathList()] }), null);
            case ["version"]:
                return ApiResponse.SendAsync(http, 200, "application/json", VersionJson, default);
            case ["api"]:
                return ListAsync(http, true, () => DiscoveryDocuments.Core(ServerAddress(http)));
            case ["api", var version]:
                return Documents.Resources("", version) is { } coreResources ? SendAsync(http, Encode(coreResources)) : null;
            case ["apis"]:
                return ListAsync(http, false, () => Encode(new APIGroupList { Groups = [.. Documents.Groups.Select(g => Documents.Group(g)!)] }));
            case ["apis", var group]:
                return Documents.Group(group) is { } found ? SendAsync(http, Encode(found)) : null;
            case ["apis", var group, var version]:
                return Documents.Resources(group, version) is { } resources ? SendAsync(http, Encode(resources)) : null;
            default:
                return null;
        }
    }

    private static OfferedFormats Formats => new(Protobuf: true, Cbor: false);

    private static (byte[] Json, byte[] Protobuf) Encode<T>(T value)
        where T : class, IApiMessage<T> => (ApiCodec.EncodeJson(value), ApiCodec.EncodeProto(value));

    private static Task SendAsync(HttpContext http, (byte[] Json, byte[] Protobuf) document) => SendAsync(http, document.Json, document.Protobuf);

    private static Task SendAsync(HttpContext http, byte[] json, byte[]? protobuf)
    {
        var representation = Representation.Choose(Accept(http), Formats, false, ResourceHandler.IsPretty(http.Request)) ?? throw Representation.NotAcceptable(Formats);
        return ApiResponse.SendJsonAsync(http, 200, representation, json, protobuf);
    }

    private static string Accept(HttpContext http)
    {
        var accept = http.Request.Headers.Accept.ToString();
        if (accept.Length > 0 && !MediaType.ParseAccept(accept).Any(t => t.Name is "*/*" or "application/json" or "application/yaml" or "application/vnd.kubernetes.protobuf"))
        {
            throw StatusErrors.NotAcceptablePath("application/json", "application/yaml", "application/vnd.kubernetes.protobuf");
        }

        return accept;
    }

    private static string ServerAddress(HttpContext http) => $"{http.Connection.LocalIpAddress}:{http.Connection.LocalPort}";

    /// <summary>Serves a list of groups: aggregated for clients that ask for it, plain for all others.</summary>
    private Task ListAsync(HttpContext http, bool isCore, Func<(byte[] Json, byte[] Protobuf)> plain)
    {
        foreach (var type in MediaType.ParseAccept(Accept(http)))
        {
            if (type["as"] == "APIGroupDiscoveryList" && type["g"] == "apidiscovery.k8s.io" && type["v"] == "v2")
            {
                http.Response.Headers.Vary = "Accept";
                var protobuf = type.Name == "application/vnd.kubernetes.protobuf";
                var body = protobuf ? Documents.AggregatedProtobuf(isCore) : Documents.AggregatedJson(isCore);
                var tag = "\"" + Convert.ToHexString(SHA512.HashData(body)) + "\"";
                http.Response.Headers.ETag = tag;
                if (http.Request.Headers.IfNoneMatch == tag)
                {
                    http.Response.StatusCode = 304;
                    return Task.CompletedTask;
                }

                var media = (protobuf ? "application/vnd.kubernetes.protobuf" : "application/json") + ";g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";
                return ApiResponse.SendAsync(http, 200, media, body, protobuf ? default : "\n"u8.ToArray());
            }

            if (type["as"].Length == 0)
            {
                break;
            }
        }

        http.Response.Headers.Vary = "Accept";
        return SendAsync(http, plain());
    }

    private IEnumerable<string> RootPathList()
    {
        List<string> paths = ["/.well-known/openid-configuration", "/api", "/api/v1", "/apis"];
        foreach (var group in Documents.Groups)
        {
            paths.Add("/apis/" + group);
            paths.AddRange(Documents.Versions(group).Select(v => "/apis/" + group + "/" + v));
        }

        paths.AddRange(["/healthz", "/livez", "/metrics", "/openapi/v2", "/openapi/v3", "/openid/v1/jwks", "/readyz", "/version"]);
        return paths.Order(StringComparer.Ordinal);
    }
}
