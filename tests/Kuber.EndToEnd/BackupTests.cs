using System.Text;
using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Http;

namespace Kuber.EndToEnd;

/// <summary>A cluster is saved while it runs, is lost, and comes back from the file: as docs/operations.md tells an operator to do it.</summary>
public sealed class BackupTests : IDisposable
{
    private const string Password = "correct-horse-battery-staple";
    private readonly string folder = Directory.CreateTempSubdirectory("kuber-backup-").FullName;

    private string First => Path.Combine(folder, "first");

    private string Second => Path.Combine(folder, "second");

    private string Backup => Path.Combine(folder, "cluster.kuberbackup");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_cluster_that_was_lost_comes_back_from_its_backup()
    {
        List<string> before;
        string lastVersion;
        using (var server = await ServerProcess.StartAsync(First))
        {
            using var client = server.Connect();
            await FillAsync(client);
            before = await ShowAsync(client);
            await OkAsync("backup", "save", Backup, "--kubeconfig", Path.Combine(First, "admin.conf"));

            // What comes after the backup is lost with the cluster.
            await client.DeleteAsync<ConfigMap>("shop", "settings", new(), default);
            lastVersion = (await client.CreateAsync(Map("later"), new(), default)).Metadata.ResourceVersion;
            await server.EndAsync("-KILL");
        }

        Directory.Delete(First, recursive: true);
        Assert.Contains("is whole", await OkAsync("backup", "verify", Backup), StringComparison.Ordinal);
        Assert.Contains(Backup, await OkAsync("backup", "list", folder), StringComparison.Ordinal);
        await OkAsync("backup", "restore", Backup, "--data-dir", Second);
        using var restored = await ServerProcess.StartAsync(Second);
        using var again = restored.Connect();
        Assert.Equal(before, await ShowAsync(again));
        Assert.Equal(Password, (await again.GetAsync<Secret>("shop", "login", default)).Data["password"].ToText());

        // Clients that saw the lost changes are told to list again.
        Assert.True(long.Parse((await again.CreateAsync(Map("new"), new(), default)).Metadata.ResourceVersion, System.Globalization.CultureInfo.InvariantCulture) > long.Parse(lastVersion, System.Globalization.CultureInfo.InvariantCulture) + 1_000_000);
        await Machine.EventuallyAsync("the restored controllers to work on", async () =>
        {
            var sets = (await again.ListAsync<ReplicaSet>("shop", new(), default)).Items;
            return (sets.Any(set => set.Status.Replicas == 2), $"{sets.Count} ReplicaSets");
        });
    }

    [Fact]
    public async Task The_data_folder_never_holds_a_secret_and_the_key_can_be_rotated()
    {
        using var server = await ServerProcess.StartAsync(First, "--backup-dir", Path.Combine(folder, "scheduled"), "--backup-interval", "1h");
        using var client = server.Connect();
        await FillAsync(client);
        Assert.DoesNotContain(Password, Raw("store.db*"), StringComparison.Ordinal);
        Assert.Contains("k8s:enc:aesgcm:v1:key1:", Raw("store.db*"), StringComparison.Ordinal);
        Assert.Contains("key2", await OkAsync("encryption", "rotate", "--data-dir", First), StringComparison.Ordinal);
        await Machine.EventuallyAsync("the Secret to be kept under the new key", () => Task.FromResult((Raw("store.db*").Contains("k8s:enc:aesgcm:v1:key2:", StringComparison.Ordinal), "it is not")));
        Assert.Equal(Password, (await client.GetAsync<Secret>("shop", "login", default)).Data["password"].ToText());
        await Machine.EventuallyAsync("a scheduled backup", () => Task.FromResult((Directory.Exists(Path.Combine(folder, "scheduled")) && Directory.GetFiles(Path.Combine(folder, "scheduled"), "*.kuberbackup").Length == 1, "there is none")));
        Assert.Equal(0, await server.EndAsync("-TERM"));
        Assert.Contains("is sound", await OkAsync("store", "check", Path.Combine(First, "store.db")), StringComparison.Ordinal);
        await OkAsync("store", "migrate", "--from", Path.Combine(First, "store.db"), "--to", "embedded:" + Path.Combine(folder, "moved.db"));
        Assert.Contains("is sound", await OkAsync("store", "check", Path.Combine(folder, "moved.db")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_restored_is_refused_in_one_sentence()
    {
        await File.WriteAllTextAsync(Backup, "no backup");
        var outcome = await Machine.KuberAsync("backup", "restore", Backup, "--data-dir", Second);
        Assert.NotEqual(0, outcome.Code);
        Assert.Contains($"kuber: {Backup}: this is no backup of Kuber", outcome.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Second));
    }

    private static async Task FillAsync(HttpApiClient client)
    {
        await client.CreateAsync(new Namespace { Metadata = new() { Name = "shop" } }, new(), default);
        await client.CreateAsync(Map("settings"), new(), default);
        await client.CreateAsync(new Secret { Metadata = new() { Name = "login", Namespace = "shop" }, StringData = ApiMap.Of(("password", Password)) }, new(), default);
        await client.CreateAsync(
            new Deployment
            {
                Metadata = new() { Name = "web", Namespace = "shop" },
                Spec = new()
                {
                    Replicas = 2,
                    Selector = new() { MatchLabels = ApiMap.Of(("app", "web")) },
                    Template = new() { Metadata = new() { Labels = ApiMap.Of(("app", "web")) }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx" }] } },
                },
            },
            new(),
            default);
        await Machine.EventuallyAsync("two pods", async () => await client.ListAsync<Pod>("shop", new(), default) is var pods ? (pods.Items.Count == 2, $"{pods.Items.Count} pods") : default);
    }

    private static ConfigMap Map(string name) => new() { Metadata = new() { Name = name, Namespace = "shop" }, Data = ApiMap.Of(("a", "b")) };

    // Names and uids of all that a user made, or that controllers made of it.
    private static async Task<List<string>> ShowAsync(HttpApiClient client) =>
    [
        .. (await client.ListAsync<Namespace>("", new(), default)).Items.Select(Show),
        .. (await client.ListAsync<ConfigMap>("shop", new(), default)).Items.Select(Show),
        .. (await client.ListAsync<Secret>("shop", new(), default)).Items.Select(Show),
        .. (await client.ListAsync<Deployment>("shop", new(), default)).Items.Select(Show),
        .. (await client.ListAsync<ReplicaSet>("shop", new(), default)).Items.Select(Show),
        .. (await client.ListAsync<Pod>("shop", new(), default)).Items.Select(Show),
    ];

    private static string Show(IApiObject value) => $"{value.GetType().Name} {value.Metadata.Name} {value.Metadata.Uid} {value.Metadata.Generation}";

    private static async Task<string> OkAsync(params string[] arguments)
    {
        var outcome = await Machine.KuberAsync(arguments);
        Assert.True(outcome.Code == 0, $"kuber {string.Join(' ', arguments)} ended with {outcome.Code}: {outcome.Errors}{outcome.Output}");
        return outcome.Output;
    }

    private string Raw(string pattern) => string.Concat(Directory.GetFiles(First, pattern).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file =>
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return Encoding.Latin1.GetString(memory.ToArray());
    }));
}
