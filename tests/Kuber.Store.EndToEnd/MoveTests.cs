using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Store.Backups;
using Kuber.Store.Embedded;
using Kuber.Store.Etcd;

namespace Kuber.Store.EndToEnd;

/// <summary>
/// A cluster moves, as an operator moves it: from a backup into embedded data and into an etcd that wants certificates, by
/// migration from embedded into etcd and back. Nothing changes on the way.
/// </summary>
public sealed class MoveTests : IDisposable
{
    private const string Password = "correct-horse-battery-staple";
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-move-").FullName;
    private readonly TlsFiles tls = new();

    private string First => Path.Combine(folder, "first");

    private string Second => Path.Combine(folder, "second");

    private string Backup => Path.Combine(folder, "cluster.kuberbackup");

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        tls.Dispose();
    }

    [Fact]
    public async Task ABackupIsRestoredIntoEmbeddedDataAndIntoEtcd()
    {
        await FillAsync();
        await KuberProgram.RunAsync("backup", "restore", Backup, "--data-dir", Second);
        await using var etcd = await tls.StartMemberAsync();
        var third = Path.Combine(folder, "third");
        await KuberProgram.RunAsync(["backup", "restore", Backup, "--data-dir", third, "--store", Named(etcd), .. tls.KuberFlags]);
        var embedded = await EntriesAsync(await OpenAsync(Second));
        Assert.Equal(embedded, await EntriesAsync(await OpenAsync(etcd)));

        // Events go by themselves there too.
        Assert.Contains("found 1 leases", await ControlAsync(etcd, "lease", "list"), StringComparison.Ordinal);

        // It never goes over what is there.
        var refusal = await KuberProgram.RefusedAsync(["backup", "restore", Backup, "--data-dir", third, "--store", Named(etcd), .. tls.KuberFlags]);
        Assert.Contains("not empty", refusal, StringComparison.Ordinal);

        using var server = await StartAsync(third, etcd);
        await CheckAsync(server.Client, "of the restored server");
    }

    [Fact]
    public async Task EmbeddedDataMigratesToEtcdAndBack()
    {
        await FillAsync();
        await using var etcd = await tls.StartMemberAsync();
        await KuberProgram.RunAsync(["store", "migrate", "--from", Path.Combine(First, "store.db"), "--to", Named(etcd), .. tls.KuberFlags]);
        var before = await EntriesAsync(await OpenAsync(First));
        Assert.Equal(before, await EntriesAsync(await OpenAsync(etcd)));

        // The keys are those of the first server, wherever the objects are.
        Directory.CreateDirectory(Second);
        Directory.Move(Path.Combine(First, "pki"), Path.Combine(Second, "pki"));
        List<(string Key, string Value)> changed;
        using (var server = await StartAsync(Second, etcd))
        {
            await CheckAsync(server.Client, "of the server over etcd");
            await server.StopAsync();
            changed = await EntriesAsync(await OpenAsync(etcd));
        }

        await KuberProgram.RunAsync(["store", "migrate", "--from", Named(etcd), "--to", "embedded:" + Path.Combine(Second, "store.db"), .. tls.KuberFlags]);
        Assert.Contains("is sound", await KuberProgram.RunAsync("store", "check", Path.Combine(Second, "store.db")), StringComparison.Ordinal);
        Assert.Equal(changed, await EntriesAsync(await OpenAsync(Second)));
        using var back = await KuberServer.StartAsync(Second, "--bind-address", "127.0.0.1", "--https-port", "0");
        await CheckAsync(back.Client, "of the server that came back");
    }

    [Fact]
    public async Task WhatCannotBeMovedIsRefusedInOneSentence()
    {
        var missing = await KuberProgram.RefusedAsync("store", "migrate", "--from", Path.Combine(folder, "none.db"), "--to", Path.Combine(folder, "to.db"));
        Assert.Contains("there is no store", missing, StringComparison.Ordinal);
        var unreachable = await KuberProgram.RefusedAsync("store", "check", "etcd:http://127.0.0.1:1");
        Assert.Contains("127.0.0.1:1", unreachable, StringComparison.Ordinal);

        await (await SqliteStore.OpenAsync(new(Path.Combine(First, "store.db")), default)).DisposeAsync();
        using (var file = File.OpenHandle(Path.Combine(First, "store.db"), FileMode.Open, FileAccess.Write))
        {
            // The version of the format is in SQLite's header.
            RandomAccess.Write(file, [0, 0, 3, 232], 60);
        }
        foreach (var arguments in (string[][])
            [
                ["store", "check", Path.Combine(First, "store.db")],
                ["store", "migrate", "--from", Path.Combine(First, "store.db"), "--to", Path.Combine(folder, "to.db")],
                ["server", "--data-dir", First, "--bind-address", "127.0.0.1", "--https-port", "0"],
            ])
        {
            Assert.Contains("a newer Kuber wrote this data", await KuberProgram.RefusedAsync(arguments), StringComparison.Ordinal);
        }
        Assert.Contains("--etcd-servers needs --datastore etcd", await KuberProgram.RefusedAsync("up", "--etcd-servers", "http://127.0.0.1:2379"), StringComparison.Ordinal);
    }

    // Objects of all sorts, in an embedded store; then a backup, and the end of the server.
    private async Task FillAsync()
    {
        using var server = await KuberServer.StartAsync(First, "--bind-address", "127.0.0.1", "--https-port", "0");
        var client = server.Client;
        await client.CreateAsync(new Namespace { Metadata = new() { Name = "shop" } }, new(), default);
        await client.CreateAsync(new ConfigMap { Metadata = new() { Name = "settings", Namespace = "shop" }, Data = ApiMap.Of(("a", "b")) }, new(), default);
        await client.CreateAsync(new Secret { Metadata = new() { Name = "login", Namespace = "shop" }, StringData = ApiMap.Of(("password", Password)) }, new(), default);
        await client.CreateAsync(
            new Deployment
            {
                Metadata = new() { Name = "web", Namespace = "shop" },
                Spec = new()
                {
                    Replicas = 2,
                    Selector = new() { MatchLabels = ApiMap.Of(("app", "web")) },
                    Template = new() { Metadata = new() { Labels = ApiMap.Of(("app", "web")) }, Spec = new() { Containers = [new() { Name = "c", Image = "app:1" }] } },
                },
            },
            new(),
            default);
        await client.CreateAsync(
            new CustomResourceDefinition
            {
                Metadata = new() { Name = "widgets.example.com" },
                Spec = new()
                {
                    Group = "example.com",
                    Scope = "Namespaced",
                    Names = new() { Plural = "widgets", Kind = "Widget" },
                    Versions = [new() { Name = "v1", Served = true, Storage = true, Schema = new() { OpenAPIV3Schema = new() { Type = "object" } } }],
                },
            },
            new(),
            default);
        await Eventually.TrueAsync("two pods", async () => (await client.ListAsync<Pod>("shop", new(), default)).Items.Count == 2);
        await Eventually.TrueAsync("events", async () => (await client.ListAsync<Event>("shop", new(), default)).Items.Count > 0);
        await KuberProgram.RunAsync("backup", "save", Backup, "--kubeconfig", Path.Combine(First, "admin.conf"));
        await server.StopAsync();
    }

    private static async Task CheckAsync(IApiClient client, string whose)
    {
        Assert.Equal("b", (await client.GetAsync<ConfigMap>("shop", "settings", default)).Data["a"]);
        Assert.Equal(Password, (await client.GetAsync<Secret>("shop", "login", default)).Data["password"].ToText());
        Assert.Equal("Widget", (await client.GetAsync<CustomResourceDefinition>("", "widgets.example.com", default)).Spec.Names.Kind);
        Assert.Equal(2, (await client.ListAsync<Pod>("shop", new(), default)).Items.Count);
        Assert.NotEmpty((await client.ListAsync<Event>("shop", new(), default)).Items);

        // Its controllers work.
        await client.DeleteAsync<Pod>("shop", (await client.ListAsync<Pod>("shop", new(), default)).Items[0].Metadata.Name, new() { GracePeriodSeconds = 0 }, default);
        await Eventually.TrueAsync("a new pod " + whose, async () => (await client.ListAsync<Pod>("shop", new(), default)).Items.Count(pod => pod.Metadata.DeletionTimestamp is null) == 2);
    }

    private Task<KuberServer> StartAsync(string data, EtcdCluster etcd) => KuberServer.StartAsync(
        data, ["--bind-address", "127.0.0.1", "--advertise-address", "10.99.0.1", "--https-port", "0", "--datastore", "etcd", "--etcd-servers", etcd.Servers, .. tls.KuberFlags]);

    private static string Named(EtcdCluster etcd) => "etcd:" + etcd.Servers;

    private Task<string> ControlAsync(EtcdCluster etcd, params string[] arguments) =>
        EtcdPrograms.ControlAsync(etcd.Endpoint, ["--cacert", tls.Authority, "--cert", tls.ClientCertificate, "--key", tls.ClientKey, .. arguments]);

    private static async Task<IStore> OpenAsync(string data) =>
        await SqliteStore.OpenAsync(new(Path.Combine(data, "store.db")) { RemovesExpired = false, CompactionInterval = null }, default);

    private async Task<IStore> OpenAsync(EtcdCluster etcd) =>
        await EtcdStore.OpenAsync(etcd.Options with { Ssl = EtcdTls.Load(tls.Authority, tls.ClientCertificate, tls.ClientKey) }, default);

    // All that a store holds, as it is at rest.
    private static async Task<List<(string Key, string Value)>> EntriesAsync(IStore store)
    {
        await using (store)
        {
            List<(string Key, string Value)> entries = [];
            await foreach (var entry in StoreFiller.EntriesAsync(store, default))
            {
                entries.Add((entry.Key, Convert.ToHexString(entry.Value.Span)));
            }
            Assert.True(entries.Count > 50, $"only {entries.Count} objects");
            return entries;
        }
    }
}
