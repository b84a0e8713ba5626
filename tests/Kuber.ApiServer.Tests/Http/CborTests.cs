using System.Text;
using Kuber.Machinery.Cbor;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>CBOR in requests and answers (KEP-4222), where its gate is on.</summary>
public sealed class CborTests : IAsyncLifetime
{
    private const string Cbor = "application/cbor";
    private readonly ServerFixture server = new() { Configure = o => o with { FeatureGates = FeatureGates.Parse("CBORServingAndStorage=true") } };
    private Wire wire = null!;
    private string ns = "";

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        wire = new(server);
        ns = await server.NamespaceAsync();
    }

    public async Task DisposeAsync()
    {
        wire.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task An_object_is_sent_and_answered_in_CBOR()
    {
        var answer = await Create("""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"s"},"data":{"k":"AAEC"}}""", "secrets");
        Assert.Equal((201, Cbor), (answer.Code, answer.Type));
        Assert.Equal([0xd9, 0xd9, 0xf7], answer.Bytes[..3]);
        Assert.Contains(Convert.ToHexString([0xd6, 0x43, 0, 1, 2]), Convert.ToHexString(answer.Bytes), StringComparison.Ordinal);
        var tree = ApiValueCbor.Parse(answer.Bytes);
        Assert.Equal(("Secret", "AAEC", "Opaque"), (tree["kind"].Text, tree.At("data", "k").Text, tree["type"].Text));
    }

    [Fact]
    public async Task Lists_tables_metadata_and_failures_come_in_CBOR()
    {
        await Create("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"},"data":{"k":"v"}}""");
        var path = $"/api/v1/namespaces/{ns}/configmaps";
        var list = ApiValueCbor.Parse((await wire.GetAsync(path, Cbor)).Bytes);
        Assert.Equal(("ConfigMapList", "v"), (list["kind"].Text, list["items"].Items[0].At("data", "k").Text));
        var table = ApiValueCbor.Parse((await wire.GetAsync(path, Cbor + ";as=Table;g=meta.k8s.io;v=v1")).Bytes);
        Assert.Equal("a", table["rows"].Items[0]["cells"].Items[0].Text);
        var metadata = ApiValueCbor.Parse((await wire.GetAsync(path + "/a", Cbor + ";as=PartialObjectMetadata;g=meta.k8s.io;v=v1")).Bytes);
        Assert.Equal("PartialObjectMetadata", metadata["kind"].Text);
        var failure = await wire.GetAsync(path + "/none", Cbor);
        Assert.Equal((404, Cbor, "NotFound"), (failure.Code, failure.Type, ApiValueCbor.Parse(failure.Bytes)["reason"].Text));
    }

    [Fact]
    public async Task A_watch_is_a_sequence_of_events()
    {
        await Create("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"a"}}""");
        var answer = await wire.GetAsync($"/api/v1/namespaces/{ns}/configmaps?watch=1&timeoutSeconds=1", Cbor);
        Assert.Equal("application/cbor-seq", answer.Type);
        var first = ApiValueCbor.Parse(answer.Bytes);
        Assert.Equal(("ADDED", "a"), (first["type"].Text, first.At("object", "metadata", "name").Text));
    }

    [Fact]
    public async Task A_configuration_is_applied_from_CBOR()
    {
        var path = $"/api/v1/namespaces/{ns}/configmaps/b?fieldManager=m";
        var configuration = Bytes("""{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"b"},"data":{"k":"v"}}""");
        var applied = await wire.SendBytesAsync("PATCH", path, configuration, "application/json", "application/apply-patch+cbor");
        Assert.Equal((201, "v"), (applied.Code, applied.Json["data"]!["k"]!.GetValue<string>()));
        var bad = await wire.SendBytesAsync("PATCH", path, [0xff], "application/json", "application/apply-patch+cbor");
        Assert.Equal(400, bad.Code);
        Assert.StartsWith("error decoding CBOR: ", bad.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_CBOR_is_a_bad_request()
    {
        var answer = await wire.SendBytesAsync("POST", $"/api/v1/namespaces/{ns}/configmaps", [0xa1, 0x41], "application/json", Cbor);
        Assert.Equal(400, answer.Code);
        Assert.StartsWith("the object provided is unrecognized (must be of type ConfigMap): unable to determine group/version/kind: cbor: ", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_gate_there_is_no_CBOR()
    {
        ServerFixture plain = new();
        await plain.InitializeAsync();
        try
        {
            using var other = new Wire(plain);
            var refused = await other.GetAsync("/api/v1/namespaces", Cbor);
            Assert.Equal((406, "406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf"), (refused.Code, refused.Message));
            var unknown = await other.SendBytesAsync("POST", "/api/v1/namespaces", Bytes("{}"), "application/json", Cbor);
            Assert.Equal((415, "the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf"), (unknown.Code, unknown.Message));
            Assert.Equal(415, (await other.SendBytesAsync("PATCH", "/api/v1/namespaces/default?fieldManager=m", Bytes("{}"), "application/json", "application/apply-patch+cbor")).Code);
        }
        finally
        {
            await plain.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("Nope=true", "unrecognized feature gate: Nope")]
    [InlineData("CBORServingAndStorage", "missing bool value for CBORServingAndStorage")]
    [InlineData("CBORServingAndStorage=maybe", "invalid value of CBORServingAndStorage: maybe, neither true nor false")]
    public void Gates_are_named_exactly(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => FeatureGates.Parse(text)).Message);

    private static byte[] Bytes(string json) => ApiValueCbor.ToBytes(ApiValueJson.Parse(Encoding.UTF8.GetBytes(json)));

    private Task<Wire.Answer> Create(string json, string resource = "configmaps") =>
        wire.SendBytesAsync("POST", $"/api/v1/namespaces/{ns}/{resource}", Bytes(json), Cbor, Cbor);
}
