using System.IO.Compression;
using Kuber.ApiServer.Tests.Http;

namespace Kuber.ApiServer.Tests.OpenApi;

/// <summary>The documents as clients fetch them: by hash, with tags, in JSON and protobuf.</summary>
public class OpenApiHandlerTests(ServerFixture server) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task The_index_leads_to_documents_that_never_change()
    {
        using var wire = new Wire(server);
        var index = await wire.GetAsync("/openapi/v3");
        Assert.Equal("text/plain", index.Type);
        var paths = index.Json["paths"]!.AsObject();
        Assert.Contains("api/v1", paths.Select(p => p.Key));
        Assert.Contains(".well-known/openid-configuration", paths.Select(p => p.Key));
        foreach (var path in new[] { "api/v1", "apis/apps/v1", "apis/batch", "version" })
        {
            var url = paths[path]!["serverRelativeURL"]!.GetValue<string>();
            var document = await wire.GetAsync(url);
            Assert.Equal((200, "application/json"), (document.Code, document.Type));
            Assert.Contains("immutable", document.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Equal("3.0.0", document.Json["openapi"]!.GetValue<string>());
            Assert.Contains(document.Header("ETag").Trim('"'), url, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_hash_that_is_no_longer_true_leads_to_the_true_one()
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync("/openapi/v3/api/v1?hash=0123");
        Assert.Equal(301, answer.Code);
        Assert.Equal(200, (await wire.GetAsync(answer.Header("Location"))).Code);
    }

    [Theory]
    [InlineData("/openapi/v2")]
    [InlineData("/openapi/v3")]
    [InlineData("/openapi/v3/apis/apps/v1")]
    public async Task What_a_client_has_already_is_not_sent_again(string path)
    {
        using var wire = new Wire(server);
        var tag = (await wire.GetAsync(path)).Header("ETag");
        var again = await wire.GetAsync(path, "application/json", ("If-None-Match", tag));
        Assert.Equal((304, 0), (again.Code, again.Bytes.Length));
    }

    [Theory]
    [InlineData("/openapi/v2", "v2", "\x0a\x03" + "2.0")]
    [InlineData("/openapi/v3/api/v1", "v3", "\x0a\x05" + "3.0.0")]
    public async Task Documents_come_in_gnostics_protobuf(string path, string version, string start)
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync(path, $"application/com.github.proto-openapi.spec.{version}@v1.0+protobuf");
        Assert.Equal((200, $"application/com.github.proto-openapi.spec.{version}.v1.0+protobuf"), (answer.Code, answer.Type));

        // The version is the first field or, keys being sorted, one of the last.
        Assert.Contains(start, System.Text.Encoding.Latin1.GetString(answer.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_holds_the_same_document()
    {
        using var wire = new Wire(server);
        var plain = await wire.GetAsync("/openapi/v3/apis/apps/v1");
        var packed = await wire.GetAsync("/openapi/v3/apis/apps/v1", "application/json", ("Accept-Encoding", "gzip"));
        Assert.Equal("gzip", packed.Header("Content-Encoding"));
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed.Bytes), CompressionMode.Decompress))
        {
            await gzip.CopyToAsync(unpacked);
        }

        Assert.Equal(plain.Bytes, unpacked.ToArray());
    }

    [Theory]
    [InlineData("/openapi/v3/apis/nope/v1", "application/json", 404)]
    [InlineData("/openapi/v3/apis/apps/v9", "application/json", 404)]
    [InlineData("/openapi/v2", "text/html", 406)]
    [InlineData("/openapi/v3/api/v1", "text/html", 406)]
    public async Task What_is_not_there_is_answered_without_a_body(string path, string accept, int code)
    {
        using var wire = new Wire(server);
        var answer = await wire.GetAsync(path, accept);
        Assert.Equal((code, 0), (answer.Code, answer.Bytes.Length));
    }

    [Fact]
    public async Task Version_2_defines_what_version_3_does()
    {
        using var wire = new Wire(server);
        var swagger = (await wire.GetAsync("/openapi/v2")).Json;
        var definitions = swagger["definitions"]!.AsObject();
        var schemas = (await wire.GetAsync("/openapi/v3/api/v1")).Json["components"]!["schemas"]!.AsObject();
        Assert.All(schemas, s => Assert.True(definitions.ContainsKey(s.Key), s.Key));
        Assert.Equal("#/definitions/io.k8s.api.core.v1.PodSpec", definitions["io.k8s.api.core.v1.Pod"]!["properties"]!["spec"]!["$ref"]!.GetValue<string>());

        // kubectl knows a shared parameter by what stands before its dash.
        var patch = swagger["paths"]!["/api/v1/namespaces/{namespace}/pods/{name}"]!["patch"]!["parameters"]!.AsArray();
        Assert.Contains(patch, p => p!["$ref"]?.GetValue<string>().StartsWith("#/parameters/fieldValidation-", StringComparison.Ordinal) == true);

        // kubectl before 1.27 looks for this one without following references.
        Assert.Contains(patch, p => p!["name"]?.GetValue<string>() == "dryRun" && p["type"]?.GetValue<string>() == "string");
    }
}
