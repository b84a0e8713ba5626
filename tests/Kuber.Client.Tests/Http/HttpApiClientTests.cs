using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Testing.Clocks;

namespace Kuber.Client.Tests.Http;

public sealed class HttpApiClientTests : HttpMessageHandler
{
    private const string Proto = "application/vnd.kubernetes.protobuf";
    private static readonly ConfigMap Sample = new() { Metadata = new() { Name = "a", Namespace = "default", ResourceVersion = "5" }, Data = ApiMap.Of(("k", "v")) };
    private readonly FakeClock clock = new();
    private readonly List<string> requests = [];
    private Func<HttpRequestMessage, byte[], HttpResponseMessage> answer = (_, _) => Answer(200, "application/json", "{}");

    [Fact]
    public async Task ProtobufGoesBothWays()
    {
        byte[] sent = [];
        answer = (_, body) =>
        {
            sent = body;
            return Answer(201, Proto, ApiCodec.EncodeProto(Sample));
        };
        var created = await Client().CreateAsync(Sample, new() { FieldManager = "me", DryRun = ["All"] }, default);
        Assert.Equal(Sample, created);
        Assert.Equal(Sample, ApiCodec.DecodeProto<ConfigMap>(sent));
        Assert.Equal(["POST /api/v1/namespaces/default/configmaps?dryRun=All&fieldManager=me " + Proto], requests);
    }

    [Fact]
    public async Task AServerWithoutProtobufGetsJson()
    {
        answer = (request, _) => request.Content!.Headers.ContentType!.MediaType == Proto
            ? Answer(415, "application/json", """{"kind":"Status","code":415,"reason":"UnsupportedMediaType","message":"no"}""")
            : Answer(201, "application/json", """{"kind":"ConfigMap","apiVersion":"v1","metadata":{"name":"a"}}""");
        var client = Client();
        Assert.Equal("a", (await client.CreateAsync(Sample, new(), default)).Metadata.Name);
        await client.CreateAsync(Sample, new(), default);
        Assert.Equal(3, requests.Count);
    }

    [Fact]
    public async Task ListsAreReadInBothFormats()
    {
        const string Text = """{"kind":"ConfigMapList","metadata":{"resourceVersion":"9","continue":"c","remainingItemCount":3},"items":[{"metadata":{"name":"a"}},{"metadata":{"name":"b"}}]}""";
        answer = (_, _) => Answer(200, "application/json", Text);
        var list = await Client().ListAsync<ConfigMap>("", new() { LabelSelector = "a=b,c", Limit = 2, ResourceVersion = "0" }, default);
        Assert.Equal(["a", "b"], list.Items.Select(i => i.Metadata.Name));
        Assert.Equal(("9", "c", 3L), (list.ResourceVersion, list.Continue, list.RemainingItemCount));
        Assert.Equal("GET /api/v1/configmaps?labelSelector=a%3Db%2Cc&resourceVersion=0&limit=2", Assert.Single(requests));

        // A list's message has metadata as field 1 and items as field 2.
        var meta = ApiCodec.EncodeProtoBody(new ListMeta { ResourceVersion = "9" });
        var item = ApiCodec.EncodeProtoBody(Sample);
        byte[] body = [0x0a, (byte)meta.Length, .. meta, 0x12, (byte)item.Length, .. item];
        byte[] envelope = [.. "k8s\0"u8, 0x12, (byte)body.Length, .. body];
        answer = (_, _) => Answer(200, Proto, envelope);
        list = await Client().ListAsync<ConfigMap>("default", new(), default);
        Assert.Equal("9", list.ResourceVersion);
        Assert.Equal(Sample, Assert.Single(list.Items));
    }

    [Fact]
    public async Task WatchesAreReadInBothFormats()
    {
        answer = (_, _) => Answer(200, "application/json", """
            {"type":"ADDED","object":{"metadata":{"name":"a","resourceVersion":"1"}}}
            {"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"2"}}}

            """);
        var changes = await Watch();
        Assert.Equal([(WatchEventType.Added, "1"), (WatchEventType.Bookmark, "2")], changes.Select(c => (c.Type, c.Object.Metadata.ResourceVersion)));
        Assert.Equal("GET /api/v1/configmaps?watch=true&resourceVersion=7", Assert.Single(requests));

        answer = (_, _) => Answer(200, Proto + ";stream=watch", [.. Frame("MODIFIED", ApiCodec.EncodeProto(Sample)), .. Frame("DELETED", ApiCodec.EncodeProto(Sample))]);
        changes = await Watch();
        Assert.Equal([WatchEventType.Modified, WatchEventType.Deleted], changes.Select(c => c.Type));
        Assert.All(changes, c => Assert.Equal(Sample, c.Object));
    }

    [Fact]
    public async Task AnErrorEventIsThrown()
    {
        answer = (_, _) => Answer(200, Proto + ";stream=watch", Frame("ERROR", ApiCodec.EncodeProto(new Status { Code = 410, Reason = "Expired", Message = "too old" })));
        Assert.Equal("Expired", (await Assert.ThrowsAsync<StatusException>(Watch)).Reason);
        answer = (_, _) => Answer(200, "application/json", """{"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Gone"}}""" + "\n");
        Assert.Equal(410, (await Assert.ThrowsAsync<StatusException>(Watch)).Code);
    }

    [Theory]
    [InlineData(404, "application/json", """{"kind":"Status","code":404,"reason":"NotFound","message":"configmaps \"a\" not found"}""", "NotFound", "configmaps \"a\" not found")]
    [InlineData(502, "text/html", "<h1>bad gateway</h1>", "Unknown", "<h1>bad gateway</h1>")]
    [InlineData(403, "text/plain", "", "Forbidden", "the server answered 403 Forbidden")]
    public async Task FailuresAreStatuses(int code, string type, string body, string reason, string message)
    {
        answer = (_, _) => Answer(code, type, body);
        var exception = await Assert.ThrowsAsync<StatusException>(() => Client().GetAsync<ConfigMap>("default", "a", default));
        Assert.Equal((code, reason, message), (exception.Code, exception.Reason, exception.Message));
    }

    [Fact]
    public async Task ItTriesAgainWhenTheServerSaysWhen()
    {
        var refused = 0;
        answer = (_, _) =>
        {
            if (refused++ < 2)
            {
                var busy = Answer(429, "text/plain", "busy");
                busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(3));
                return busy;
            }

            return Answer(200, Proto, ApiCodec.EncodeProto(Sample));
        };
        var get = Client().GetAsync<ConfigMap>("default", "a", default);
        await Eventually.Holds(() => requests.Count == 1 && clock.PendingTimers == 1, "the wait");
        clock.Advance(TimeSpan.FromSeconds(3));
        await Eventually.Holds(() => requests.Count == 2 && clock.PendingTimers == 1, "the second wait");
        clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("a", (await get).Metadata.Name);
    }

    [Fact]
    public async Task ATokenFileIsReadAgain()
    {
        var file = Path.GetTempFileName();
        var seen = new List<string?>();
        answer = (request, _) =>
        {
            seen.Add(request.Headers.Authorization?.ToString());
            return Answer(200, Proto, ApiCodec.EncodeProto(Sample));
        };
        await File.WriteAllTextAsync(file, "one\n");
        var client = Client(new ClientConfig(new Uri("https://server:6443")) { TokenFile = file });
        await client.GetAsync<ConfigMap>("default", "a", default);
        await File.WriteAllTextAsync(file, "two");
        await client.GetAsync<ConfigMap>("default", "a", default);
        clock.Advance(TimeSpan.FromSeconds(61));
        await client.GetAsync<ConfigMap>("default", "a", default);
        File.Delete(file);
        clock.Advance(TimeSpan.FromSeconds(61));
        await client.GetAsync<ConfigMap>("default", "a", default);
        Assert.Equal(["Bearer one", "Bearer one", "Bearer two", "Bearer two"], seen);
    }

    [Fact]
    public async Task PathsAndPatchesAreThoseOfTheApi()
    {
        answer = (_, _) => Answer(200, "application/json", "{}");
        var client = Client(new ClientConfig(new Uri("https://proxy/clusters/one/")));
        await client.GetAsync<Node>("ignored", "n1", default);
        await client.PatchAsync<Deployment>("shop", "web", "status", new Patch(PatchType.StrategicMerge, "{}"u8.ToArray()), new() { Force = true }, default);
        await client.DeleteAsync<Pod>("shop", "p", new() { GracePeriodSeconds = 0 }, default);
        await client.CreateSubresourceAsync<Pod, Binding, Status>("shop", "p", "binding", new() { Target = new() { Name = "n1" } }, default);
        Assert.Equal(
            [
                "GET /clusters/one/api/v1/nodes/n1",
                "PATCH /clusters/one/apis/apps/v1/namespaces/shop/deployments/web/status?force=true application/strategic-merge-patch+json",
                "DELETE /clusters/one/api/v1/namespaces/shop/pods/p " + Proto,
                "POST /clusters/one/api/v1/namespaces/shop/pods/p/binding " + Proto,
            ],
            requests);
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync<Pod>("shop", "", default));
    }

    [Fact]
    public async Task DiscoveryLeavesOutGroupsThatAreAway()
    {
        answer = (request, _) => request.RequestUri!.AbsolutePath switch
        {
            "/api/v1" => Answer(200, "application/json", """{"resources":[{"name":"pods","kind":"Pod","namespaced":true,"verbs":["list","delete"]},{"name":"pods/log","kind":"Pod","verbs":["get"]}]}"""),
            "/apis" => Answer(200, "application/json", """{"groups":[{"name":"apps","versions":[{"groupVersion":"apps/v1","version":"v1"}],"preferredVersion":{"groupVersion":"apps/v1","version":"v1"}},{"name":"metrics.k8s.io","preferredVersion":{"version":"v1beta1"}}]}"""),
            "/apis/apps/v1" => Answer(200, "application/json", """{"resources":[{"name":"deployments","kind":"Deployment","namespaced":true,"verbs":["list"]}]}"""),
            _ => Answer(503, "text/plain", "away"),
        };
        var found = await Client().Dynamic.DiscoverAsync(default);
        Assert.Equal(["pods", "deployments"], found.Select(r => r.Resource.Resource));
        Assert.Equal("apps", found[1].Resource.Group);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        lock (requests)
        {
            requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery} {request.Content?.Headers.ContentType}".TrimEnd());
        }

        return answer(request, body);
    }

    private static HttpResponseMessage Answer(int code, string type, string body) => Answer(code, type, Encoding.UTF8.GetBytes(body));

    private static HttpResponseMessage Answer(int code, string type, byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new((HttpStatusCode)code) { Content = content };
    }

    private static byte[] Frame(string type, byte[] value)
    {
        byte[] raw = [0x0a, .. Varint(value.Length), .. value];
        byte[] body = [0x0a, (byte)type.Length, .. Encoding.ASCII.GetBytes(type), 0x12, .. Varint(raw.Length), .. raw];
        var prefix = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(prefix, body.Length);
        return [.. prefix, .. body];
    }

    private static byte[] Varint(int value) => value < 128 ? [(byte)value] : [(byte)(value | 0x80), (byte)(value >> 7)];

    private HttpApiClient Client(ClientConfig? config = null) => new(config ?? new ClientConfig(new Uri("https://server:6443")), clock, this);

    private async Task<List<WatchEvent<ConfigMap>>> Watch()
    {
        var changes = new List<WatchEvent<ConfigMap>>();
        await foreach (var change in Client().WatchAsync<ConfigMap>("", new() { ResourceVersion = 7.ToString(CultureInfo.InvariantCulture) }, default))
        {
            changes.Add(change);
        }

        return changes;
    }
}
