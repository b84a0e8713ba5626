using Kuber.Api.Core.V1;
using Kuber.ApiServer.Interception;
using Kuber.Client.Http;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Patches;
using Kuber.Testing.Requests;

namespace Kuber.Testing.Tests.Requests;

public class RequestLogTests
{
    private static readonly TestClusterOptions Bare = new() { Controllers = [], Scheduler = false };
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Requests_of_both_transports_are_recorded_in_order()
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = true });
        using var http = new HttpApiClient(KubeconfigFile.Parse(cluster.Kubeconfig("alice", "system:masters"), "alice").Resolve(), TimeProvider.System);
        await http.CreateAsync(Samples.Map("x"), new(), None);
        var bob = cluster.ClientFor("bob", "system:masters");
        await bob.PatchAsync<ConfigMap>("default", "x", "", new(PatchType.Merge, """{"data":{"value":"2"}}"""u8.ToArray()), new(), None);
        await Assert.ThrowsAsync<StatusException>(() => cluster.ClientFor("carol").DeleteAsync<ConfigMap>("default", "x", new(), None));
        Assert.Equal(
            [
                "create configmaps default by alice: 201",
                "patch configmaps default/x by bob: 200",
                "delete configmaps default/x by carol: 403",
            ],
            cluster.Requests.Clients.Select(r => r.ToString()));
        var patch = Assert.Single(cluster.Requests.Of("patch", "configmaps"));
        Assert.Equal("""{"data":{"value":"2"}}""", patch.BodyText);
        Assert.False(patch.IsComponent);
    }

    [Fact]
    public async Task Paths_and_strangers_are_recorded_too()
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { Https = true });
        var config = KubeconfigFile.Parse(cluster.Kubeconfig(), "admin").Resolve();
        using var http = new HttpApiClient(config, TimeProvider.System);
        await http.GetRawAsync("/version", None);
        using var stranger = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(cluster.Endpoint, "/api/v1/pods?limit=1"));
        request.Headers.Authorization = new("Bearer", "nonsense");
        (await stranger.SendAsync(request)).Dispose();
        Assert.Equal(["get /version by kubernetes-admin: 200", "list pods by somebody unknown: 401"], cluster.Requests.Clients.Select(r => r.ToString()));
        Assert.Equal("/api/v1/pods?limit=1", cluster.Requests.Clients[1].Facts.Path);
    }

    [Fact]
    public async Task Components_are_recorded_apart()
    {
        await using var cluster = await TestCluster.StartAsync(new() { Nodes = 1 });
        await cluster.CreateAsync(Samples.Web(1));
        await cluster.WaitForAvailableAsync("default", "web", 1);
        Assert.Empty(cluster.Requests.Clients);
        var clients = cluster.Requests.All.Select(r => r.Facts.Client).ToHashSet();
        Assert.Superset(new HashSet<string> { "kube-controller-manager", "kube-scheduler", "kubelet" }, clients);
        Assert.All(cluster.Requests.All, r => Assert.True(r.IsComponent && r.Body.Length == 0));
        cluster.Requests.Clear();
        await cluster.SettleAsync();
        Assert.DoesNotContain(cluster.Requests.All, r => r.Facts is { Verb: "create", Resource: "deployments" });
    }

    [Fact]
    public async Task Only_the_latest_are_kept()
    {
        await using var cluster = await TestCluster.StartAsync(Bare with { RecordedRequests = 3 });
        var alice = cluster.ClientFor("alice", "system:masters");
        for (var i = 0; i < 5; i++)
        {
            await alice.ListAsync<Pod>("", new(), None);
        }

        var kept = cluster.Requests.All.Select(r => r.Number).ToList();
        Assert.Equal([kept[0], kept[0] + 1, kept[0] + 2], kept);
        Assert.True(kept[2] >= 5);
    }

    [Theory]
    [InlineData("pods", true)]
    [InlineData("pods/status", false)]
    [InlineData("pods/*", true)]
    [InlineData("nodes", false)]
    public void A_resource_matches_by_its_name_and_part(string resource, bool holds) =>
        Assert.Equal(holds, RequestMatch.Of("", resource).Holds(new() { Verb = "get", Version = "v1", Resource = "pods" }));

    [Fact]
    public void Groups_verbs_users_and_programs_tell_requests_apart()
    {
        RequestFacts facts = new() { Verb = "update", Group = "apps", Version = "v1", Resource = "deployments", Subresource = "scale", Namespace = "a", Name = "b", User = "u", Client = "kubectl/v1.36" };
        Assert.True(new RequestMatch { Verbs = ["patch", "update"], Resource = "deployments.apps/scale", Namespace = "a", Name = "b", User = "u", Client = "kubectl" }.Holds(facts));
        Assert.False(RequestMatch.Of("patch").Holds(facts));
        Assert.False(RequestMatch.Of("", "deployments.batch/scale").Holds(facts));
        Assert.False(RequestMatch.Of("", "", "x").Holds(facts));
        Assert.False(new RequestMatch { User = "v" }.Holds(facts));
        Assert.False(new RequestMatch { Client = "curl" }.Holds(facts));
        Assert.Equal("update,patch deployments a/b by u", new RequestMatch { Verbs = ["update", "patch"], Resource = "deployments", Namespace = "a", Name = "b", User = "u" }.ToString());
    }
}
