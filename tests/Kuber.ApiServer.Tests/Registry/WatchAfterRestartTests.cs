using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Client;
using Kuber.Store.Memory;

namespace Kuber.ApiServer.Tests.Registry;

/// <summary>Clients go on watching where they were after the server was started anew over the same store.</summary>
public sealed class WatchAfterRestartTests
{
    // More than the store gives out in one batch.
    private const int Many = 1100;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task AWatchFromBeforeARestartSeesEveryChangeSince()
    {
        await using var store = new MemoryStore();
        var from = await WithServerAsync(store, static client => MakeAsync(client, 0, 1));
        await WithServerAsync(store, static async client =>
        {
            var made = await MakeAsync(client, 1, Many);
            await client.DeleteAsync<ConfigMap>("default", "c0", new(), CancellationToken.None);
            return made;
        });
        await WithServerAsync(store, async client =>
        {
            using var limit = new CancellationTokenSource(Deadline, TimeProvider.System);
            var seen = new List<(WatchEventType, string)>();
            await foreach (var change in client.WatchAsync<ConfigMap>("default", new() { ResourceVersion = from }, limit.Token))
            {
                seen.Add((change.Type, change.Object.Metadata.Name));
                if (change.Type == WatchEventType.Deleted)
                {
                    break;
                }
            }

            Assert.Equal(Enumerable.Range(1, Many).Select(static i => (WatchEventType.Added, Name(i))).Append((WatchEventType.Deleted, "c0")), seen);
            return from;
        });
    }

    [Fact]
    public async Task AWatchFromBeforeARestartBeginsThoughNothingOfItsKindHasChanged()
    {
        await using var store = new MemoryStore();
        var from = await WithServerAsync(store, static client => MakeAsync(client, 0, 1));
        await WithServerAsync(store, async client =>
        {
            await client.CreateAsync(new Namespace { Metadata = new() { Name = "other" } }, new(), CancellationToken.None);
            return from;
        });
        await WithServerAsync(store, async client =>
        {
            // Only a watch that has begun ends when its time is over.
            using var limit = new CancellationTokenSource(Deadline, TimeProvider.System);
            await foreach (var change in client.WatchAsync<ConfigMap>("default", new() { ResourceVersion = from, TimeoutSeconds = 1 }, limit.Token))
            {
                Assert.Fail($"{change.Type} {change.Object.Metadata.Name}");
            }

            Assert.False(limit.IsCancellationRequested, "the watch has not ended");
            return from;
        });
    }

    private static async Task<string> WithServerAsync(MemoryStore store, Func<IApiClient, Task<string>> work)
    {
        await using var core = new ApiServerCore(new() { Store = store, Random = new Random(1) });
        await core.StartAsync(CancellationToken.None);
        return await work(core.CreateAdminClient());
    }

    private static async Task<string> MakeAsync(IApiClient client, int first, int count)
    {
        var version = "";
        for (var i = first; i < first + count; i++)
        {
            version = (await client.CreateAsync(new ConfigMap { Metadata = new() { Name = Name(i), Namespace = "default" } }, new(), CancellationToken.None)).Metadata.ResourceVersion;
        }

        return version;
    }

    private static string Name(int i) => "c" + i.ToString(CultureInfo.InvariantCulture);
}
