using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Kuber.Api.Core.V1;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Testing.Clocks;
using Kuber.Testing.Server;

namespace Kuber.Testing.Tests.Server;

public sealed class TestServerTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private TestServer server = null!;

    private TestCluster Cluster => server.Cluster;

    public async Task InitializeAsync() => server = await TestServer.StartAsync(new() { Cluster = new() { Nodes = 1, Clock = new FakeClock() } });

    public async Task DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task It_says_where_it_is()
    {
        var told = JsonNode.Parse(server.ToJson())!;
        Assert.Equal(Cluster.Endpoint.ToString().TrimEnd('/'), (string?)told["endpoint"]);
        using var client = new HttpApiClient(KubeconfigFile.Load((string)told["kubeconfig"]!).Resolve(), TimeProvider.System);
        Assert.Equal("node-1", Assert.Single((await client.ListAsync<Node>("", new(), None)).Items).Metadata.Name);
        Assert.True(Uri.TryCreate((string)told["control"]!, UriKind.Absolute, out var control) && control.IsLoopback);
    }

    [Fact]
    public async Task Without_the_secret_nothing_is_done()
    {
        var control = new Uri(server.Info.Control);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(new Uri(control, "/reset"), null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.PostAsync(new Uri(control, "/00000000000000000000000000000000/reset"), null)).StatusCode);
    }

    [Fact]
    public async Task Snapshots_and_resets()
    {
        await Cluster.CreateAsync(Samples.Map("x"));
        Assert.Equal("""{"name":"mine"}""", await PostAsync("snapshots", """{"name":"mine"}"""));
        Assert.Equal("""{"name":"snapshot-2"}""", await PostAsync("snapshots"));
        await Cluster.DeleteAsync<ConfigMap>("default", "x");
        await PostAsync("reset", """{"snapshot":"mine"}""");
        Assert.NotNull(await Cluster.FindAsync<ConfigMap>("default", "x"));
        await PostAsync("reset");
        Assert.Null(await Cluster.FindAsync<ConfigMap>("default", "x"));
        Assert.Equal("""404 {"message":"there is no snapshot none"}""", await TryAsync(HttpMethod.Post, "reset", """{"snapshot":"none"}"""));
    }

    [Fact]
    public async Task Faults_come_and_go()
    {
        var alice = Cluster.ClientFor("alice", "system:masters");
        Assert.Equal("""{"id":1,"fault":"409","match":"create configmaps","hits":0}""", await PostAsync("faults", """{"fault":"conflict","verbs":["create"],"resource":"configmaps","times":1}"""));
        Assert.Equal(409, (await Assert.ThrowsAsync<StatusException>(() => alice.CreateAsync(Samples.Map("x"), new(), None))).Code);
        Assert.Equal(1, (int?)(await JsonAsync("faults"))[0]!["hits"]);
        await TryAsync(HttpMethod.Delete, "faults/1");
        Assert.Empty(Cluster.Faults.All);
        Assert.StartsWith("404 ", await TryAsync(HttpMethod.Delete, "faults/1"), StringComparison.Ordinal);
        Assert.Equal("""400 {"message":"there is no fault \u0022none\u0022"}""", await TryAsync(HttpMethod.Post, "faults", """{"fault":"none"}"""));
        Assert.StartsWith("400 ", await TryAsync(HttpMethod.Post, "faults", """{"fault":"conflict","verb":"create"}"""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"fault":"tooManyRequests","retryAfterSeconds":9}""", 429)]
    [InlineData("""{"fault":"internalError"}""", 500)]
    [InlineData("""{"fault":"unavailable"}""", 503)]
    [InlineData("""{"fault":"expired"}""", 410)]
    [InlineData("""{"fault":"answer","code":418,"reason":"Teapot"}""", 418)]
    public async Task Every_answer_can_be_asked_for(string fault, int code)
    {
        await PostAsync("faults", fault);
        var failure = await Assert.ThrowsAsync<StatusException>(() => Cluster.ClientFor("alice", "system:masters").ListAsync<Pod>("", new(), None));
        Assert.Equal(code, failure.Code);
    }

    [Theory]
    [InlineData("delay", """ "seconds":1""")]
    [InlineData("delayedEvents", """ "seconds":1""")]
    [InlineData("brokenWatch", """ "afterEvents":1""")]
    [InlineData("endedWatch", """ "afterEvents":1""")]
    [InlineData("expiredWatch", """ "afterEvents":1""")]
    [InlineData("lostAnswer", """ "times":1""")]
    public async Task Every_other_fault_is_known(string fault, string more)
    {
        await PostAsync("faults", $$"""{"fault":"{{fault}}",{{more}}}""");
        Assert.Single(Cluster.Faults.All);
    }

    [Fact]
    public async Task Watches_are_cut()
    {
        await using var watch = Cluster.ClientFor("alice", "system:masters").WatchAsync<Pod>("", new(), None).GetAsyncEnumerator();
        var next = watch.MoveNextAsync().AsTask();
        Assert.Equal("""{"watches":0}""", await PostAsync("watches/cut", """{"resource":"nodes"}"""));
        Assert.Equal("""{"watches":1}""", await PostAsync("watches/cut", """{"how":"expire","resource":"pods"}"""));
        Assert.Equal(410, (await Assert.ThrowsAsync<StatusException>(() => next)).Code);
    }

    [Fact]
    public async Task The_clock_moves()
    {
        var before = (DateTimeOffset)(await JsonAsync("clock"))["now"]!;
        Assert.True((bool)(await JsonAsync("clock"))["fake"]!);
        await PostAsync("clock/advance", """{"seconds":90,"stepSeconds":30}""");
        Assert.Equal(TimeSpan.FromSeconds(90), (DateTimeOffset)(await JsonAsync("clock"))["now"]! - before);
        Assert.StartsWith("400 ", await TryAsync(HttpMethod.Post, "clock/advance", """{"seconds":-1}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pods_are_played_by_scripts_of_the_test()
    {
        await PostAsync("scripts", """{"labelSelector":"app=web","default":{"neverReady":true}}""");
        await PostAsync("scripts", """{"name":"job","default":{"runsForSeconds":0,"exitCodes":[3]}}""");
        Assert.Equal(2, (await JsonAsync("scripts")).AsArray().Count);
        await Cluster.CreateAsync(Samples.Pod("job", "Never"));
        await Cluster.WaitForPhaseAsync("default", "job", "Failed");
        await Cluster.CreateAsync(Samples.Web(1));
        var pods = await Cluster.WaitForListAsync<Pod>("default", "run", p => p.Any(x => x.Metadata.Name != "job" && x.Status.Phase == "Running"));
        var web = pods.Single(p => p.Metadata.Name != "job").Metadata.Name;
        await PostAsync($"pods/default/{web}/ready", """{"container":"c","ready":true}""");
        await Cluster.WaitForReadyAsync("default", web);
        await PostAsync($"pods/default/{web}/exit", """{"container":"c","exitCode":9}""");
        await Cluster.WaitForAsync<Pod>("default", web, "restart", p => p.Status.ContainerStatuses[0].RestartCount == 1);
        Assert.StartsWith("404 ", await TryAsync(HttpMethod.Post, $"pods/default/{web}/exit", """{"container":"none","exitCode":9}"""), StringComparison.Ordinal);
        Assert.StartsWith("400 ", await TryAsync(HttpMethod.Post, "scripts", """{"labelSelector":"=="}"""), StringComparison.Ordinal);
        await TryAsync(HttpMethod.Delete, "scripts");
        Assert.Empty((await JsonAsync("scripts")).AsArray());
    }

    [Fact]
    public async Task Nodes_come_are_lost_and_go()
    {
        await PostAsync("nodes", """{"name":"big","zone":"b","labels":{"disk":"ssd"},"capacity":{"cpu":"64"}}""");
        var node = await Cluster.GetAsync<Node>("", "big");
        Assert.Equal(("b", "ssd", "64"), (node.Metadata.Labels["topology.kubernetes.io/zone"], node.Metadata.Labels["disk"], node.Status.Capacity["cpu"].ToString()));
        await PostAsync("nodes/big/lose");
        Assert.True(Cluster.Nodes["big"].IsLost);
        await PostAsync("nodes/big/recover");
        Assert.False((bool)(await JsonAsync("nodes"))[0]!["lost"]!);
        await TryAsync(HttpMethod.Delete, "nodes/big");
        Assert.Null(await Cluster.FindAsync<Node>("", "big"));
        Assert.StartsWith("404 ", await TryAsync(HttpMethod.Post, "nodes/big/lose"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_are_shown_and_forgotten()
    {
        var alice = Cluster.ClientFor("alice", "system:masters");
        await alice.CreateAsync(Samples.Map("x"), new(), None);
        await alice.ListAsync<Pod>("", new(), None);
        var seen = await JsonAsync("requests?verb=create&resource=configmaps&user=alice");
        var request = Assert.Single(seen.AsArray())!;
        Assert.Equal(("create", "default", 201), ((string?)request["verb"], (string?)request["namespace"], (int?)request["code"]));
        Assert.Equal("x", (string?)JsonNode.Parse((string)request["body"]!)!["metadata"]!["name"]);
        Assert.NotEmpty((await JsonAsync("requests?components=true&client=kubelet")).AsArray());
        await TryAsync(HttpMethod.Delete, "requests");
        Assert.Empty((await JsonAsync("requests")).AsArray());
    }

    [Fact]
    public async Task Controllers_are_switched()
    {
        await PostAsync("controllers/deployment-controller", """{"running":false}""");
        Assert.False(Cluster.Controllers.IsRunning("deployment-controller"));
        Assert.Contains("""{"name":"deployment-controller","running":false}""", await http.GetStringAsync(At("controllers")), StringComparison.Ordinal);
        await PostAsync("controllers/deployment-controller", """{"running":true}""");
        Assert.True(Cluster.Controllers.IsRunning("deployment-controller"));
        Assert.StartsWith("400 ", await TryAsync(HttpMethod.Post, "controllers/none", """{"running":true}"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Users_get_kubeconfigs()
    {
        var path = (string)JsonNode.Parse(await PostAsync("kubeconfigs", """{"name":"alice","groups":["system:masters"]}"""))!["path"]!;
        using var alice = new HttpApiClient(KubeconfigFile.Load(path).Resolve(), TimeProvider.System);
        await alice.ListAsync<Pod>("", new(), None);
        path = (string)JsonNode.Parse(await PostAsync("kubeconfigs", """{"serviceAccountNamespace":"default","serviceAccountName":"default"}"""))!["path"]!;
        using var account = new HttpApiClient(KubeconfigFile.Load(path).Resolve(), TimeProvider.System);
        Assert.Equal(403, (await Assert.ThrowsAsync<StatusException>(() => account.ListAsync<Pod>("", new(), None))).Code);
        Assert.StartsWith("400 ", await TryAsync(HttpMethod.Post, "kubeconfigs", "{}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", "{}", "404 ")]
    [InlineData("reset", "{", "400 ")]
    [InlineData("reset", "[]", "400 ")]
    public async Task What_makes_no_sense_is_refused(string path, string body, string start) =>
        Assert.StartsWith(start, await TryAsync(HttpMethod.Post, path, body), StringComparison.Ordinal);

    private Uri At(string path) => new($"{server.Info.Control}/{path}");

    private async Task<JsonNode> JsonAsync(string path) => (await http.GetFromJsonAsync<JsonNode>(At(path)))!;

    private async Task<string> PostAsync(string path, string body = "")
    {
        var answer = await TryAsync(HttpMethod.Post, path, body);
        Assert.StartsWith("200 ", answer, StringComparison.Ordinal);
        return answer[4..];
    }

    private async Task<string> TryAsync(HttpMethod method, string path, string body = "")
    {
        using HttpRequestMessage request = new(method, At(path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await http.SendAsync(request);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }
}
