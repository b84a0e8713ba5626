using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.EndToEnd;

/// <summary><c>kuber history</c>, <c>kuber diff</c> and <c>kuber undo</c> against a <c>kuber server</c>, as an operator types them.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-history-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_change_is_found_shown_and_undone()
    {
        using var server = await ServerProcess.StartAsync(folder);
        using var client = server.Connect();
        await client.CreateAsync(Web("nginx:1"), new(), default);
        await Machine.EventuallyAsync("a ReplicaSet", async () => ((await client.ListAsync<ReplicaSet>("default", new(), default)).Items.Count == 1, "none"));
        var web = await client.GetAsync<Deployment>("default", "web", default);

        // Without a version: the controllers write the status meanwhile.
        await client.UpdateAsync(web with { Metadata = web.Metadata with { ResourceVersion = "" }, Spec = web.Spec with { Template = Web("nginx:broken").Spec.Template, Replicas = 5 } }, "", new(), default);
        var history = await KuberAsync("history", "deploy/web");
        var change = Assert.Single(history.Split('\n'), line => line.Contains("nginx:1 → nginx:broken", StringComparison.Ordinal));
        Assert.Contains("kubernetes-admin", change, StringComparison.Ordinal);
        Assert.Contains("update", change, StringComparison.Ordinal);
        var before = history.Split('\n')[1].Split(' ')[0];
        var difference = await KuberAsync("diff", "deployments.apps/web", "--revision", before);
        Assert.Matches(@"(?m)^-\s+(- )?image: nginx:1$", difference);
        Assert.Matches(@"(?m)^\+\s+(- )?image: nginx:broken$", difference);

        await KuberAsync("undo", "Deployment/web");
        var undone = await client.GetAsync<Deployment>("default", "web", default);
        Assert.Equal(("nginx:1", 2), (undone.Spec.Template.Spec.Containers[0].Image, undone.Spec.Replicas));
        Assert.Equal(web.Metadata.Uid, undone.Metadata.Uid);
        await KuberAsync("undo", "deploy/web", "--to", change.Split(' ')[0]);
        Assert.Equal("nginx:broken", (await client.GetAsync<Deployment>("default", "web", default)).Spec.Template.Spec.Containers[0].Image);
    }

    [Fact]
    public async Task A_removed_namespace_comes_back_with_what_was_in_it()
    {
        using var server = await ServerProcess.StartAsync(folder);
        using var client = server.Connect();
        await client.CreateAsync(new Namespace { Metadata = new() { Name = "shop" } }, new(), default);
        await client.CreateAsync(Web("nginx:1") with { Metadata = new() { Name = "web", Namespace = "shop" } }, new(), default);
        await client.CreateAsync(new Secret { Metadata = new() { Name = "login", Namespace = "shop" }, StringData = ApiMap.Of(("password", "word")) }, new(), default);
        await client.CreateAsync(new Service { Metadata = new() { Name = "web", Namespace = "shop" }, Spec = new() { Selector = ApiMap.Of(("app", "web")), Ports = [new() { Port = 80 }] } }, new(), default);
        var address = (await client.GetAsync<Service>("shop", "web", default)).Spec.ClusterIP;
        await Machine.EventuallyAsync("two pods", async () => await client.ListAsync<Pod>("shop", new(), default) is var pods ? (pods.Items.Count == 2, $"{pods.Items.Count}") : default);
        await client.DeleteAsync<Namespace>("", "shop", new(), default);
        await Machine.EventuallyAsync("the namespace to go", async () => (!(await client.ListAsync<Namespace>("", new(), default)).Items.Any(n => n.Metadata.Name == "shop"), "it is there"));

        Assert.Contains("secrets/login is back", await KuberAsync("undo", "namespace/shop"), StringComparison.Ordinal);
        Assert.Equal("word", (await client.GetAsync<Secret>("shop", "login", default)).Data["password"].ToText());
        Assert.Equal(address, (await client.GetAsync<Service>("shop", "web", default)).Spec.ClusterIP);
        var web = await client.GetAsync<Deployment>("shop", "web", default);
        await Machine.EventuallyAsync("one ReplicaSet of the new Deployment with two pods", async () =>
        {
            var sets = (await client.ListAsync<ReplicaSet>("shop", new(), default)).Items;
            return (sets is [var set] && set.Metadata.OwnerReferences[0].Uid == web.Metadata.Uid && set.Status.Replicas == 2, $"{sets.Count} sets");
        });
    }

    private static Deployment Web(string image) => new()
    {
        Metadata = new() { Name = "web", Namespace = "default" },
        Spec = new()
        {
            Replicas = 2,
            Selector = new() { MatchLabels = ApiMap.Of(("app", "web")) },
            Template = new() { Metadata = new() { Labels = ApiMap.Of(("app", "web")) }, Spec = new() { Containers = [new() { Name = "web", Image = image }] } },
        },
    };

    private async Task<string> KuberAsync(params string[] arguments)
    {
        var outcome = await Machine.KuberAsync([.. arguments, "--kubeconfig", Path.Combine(folder, "admin.conf")]);
        Assert.True(outcome.Code == 0, $"kuber {string.Join(' ', arguments)} ended with {outcome.Code}: {outcome.Errors}{outcome.Output}");
        return outcome.Output;
    }
}
