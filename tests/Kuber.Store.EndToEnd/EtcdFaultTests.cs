using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Kuber.Store.Etcd;
using Kuber.Store.Tests;
using Xunit.Abstractions;

namespace Kuber.Store.EndToEnd;

/// <summary>Three members, of which one fails at a time under load: no acknowledged write is lost, watches have neither gap nor duplicate.</summary>
public sealed class EtcdFaultTests(ITestOutputHelper output)
{
    private const string End = "/registry/load/end";
    private const int Writers = 4;
    private static readonly bool Long = Environment.GetEnvironmentVariable("KUBER_LONG") is { Length: > 0 };
    private readonly ConcurrentDictionary<long, string> acknowledged = new();
    private readonly ConcurrentDictionary<string, byte> doubtful = new();
    private readonly Lock gate = new();
    private (long Writes, long Goal, TaskCompletionSource Reached) progress = (0, 0, new());

    [Fact]
    public Task AMemberIsKilledAndStartedAgain() => UnderLoadAsync(async (member, cluster) =>
    {
        member.Kill();
        await WritesGoOnAsync();
        member.Start();
        await WritesGoOnAsync();
    });

    [Fact]
    public Task AMemberStopsAnswering() => UnderLoadAsync(async (member, cluster) =>
    {
        member.Freeze();
        await WritesGoOnAsync();
        member.Thaw();
        await WritesGoOnAsync();
    });

    [Fact]
    public Task AllMembersAreKilledAndStartedAgain() => UnderLoadAsync(async (member, cluster) =>
    {
        foreach (var each in cluster.Members)
        {
            each.Kill();
        }
        foreach (var each in cluster.Members)
        {
            each.Start();
        }
        await WritesGoOnAsync();
    });

    private async Task UnderLoadAsync(Func<EtcdMemberProcess, EtcdCluster, Task> fault)
    {
        await using var cluster = await EtcdCluster.StartAsync(3);
        var options = cluster.Options with { RequestTimeout = TimeSpan.FromSeconds(30), AttemptTimeout = TimeSpan.FromSeconds(1) };
        await using var store = await EtcdStore.OpenAsync(options, default);
        using var stop = new CancellationTokenSource();
        var start = await store.GetRevisionAsync(default);
        await using var watch = new WatchReader(store, "/registry/load/", start);
        var seen = new List<StoreEvent>();
        var watching = WatchAsync(watch, seen);
        var writers = Enumerable.Range(0, Writers).Select(i => WriteAsync(store, i, stop.Token)).ToArray();
        await WritesGoOnAsync();
        for (var round = 0; round < (Long ? 12 : 3); round++)
        {
            await fault(cluster.Members[round % 3], cluster);
        }
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        await RetryAsync(() => store.CreateAsync(End, Bytes("end"), default));
        await watching;
        Check(seen, await store.ListAsync(new("/registry/load/"), default));
        output.WriteLine($"{acknowledged.Count} writes acknowledged, {doubtful.Count} in doubt, {seen.Count} events");
    }

    // A writer has keys of its own; after a write whose outcome is in doubt it reads where it stands.
    private async Task WriteAsync(EtcdStore store, int writer, CancellationToken cancellationToken)
    {
        for (var i = 0; !cancellationToken.IsCancellationRequested; i++)
        {
            var key = $"/registry/load/{writer}-{i % 10}";
            var value = string.Create(CultureInfo.InvariantCulture, $"{writer}-{i}");
            try
            {
                var present = await store.GetAsync(key, default);
                var result = present is null
                    ? await store.CreateAsync(key, Bytes(value), default)
                    : i % 7 == 0 ? await store.DeleteIfAsync(key, present.ModRevision, default)
                    : await store.UpdateIfAsync(key, Bytes(value), present.ModRevision, default);
                Assert.True(result.Outcome == StoreWriteOutcome.Done || !doubtful.IsEmpty, $"nobody else writes {key}, yet the write met a conflict");
                if (result.Outcome == StoreWriteOutcome.Done)
                {
                    Assert.True(acknowledged.TryAdd(result.Revision, key), $"two writes were told revision {result.Revision}");
                    Written();
                }
            }
            catch (StoreUnavailableException failure)
            {
                if (failure.MayHaveHappened)
                {
                    doubtful[value] = 0;
                }
            }
        }
    }

    private static async Task WatchAsync(WatchReader watch, List<StoreEvent> seen)
    {
        do
        {
            seen.Add(await watch.NextAsync());
        }
        while (seen[^1].Key != End);
    }

    private void Check(List<StoreEvent> seen, StorePage page)
    {
        var revisions = seen.ConvertAll(change => change.Revision);
        Assert.Equal(revisions.Order().Distinct(), revisions);
        var events = seen.ToDictionary(change => change.Revision);
        foreach (var (revision, key) in acknowledged)
        {
            Assert.True(events.TryGetValue(revision, out var change) && change.Key == key, $"the acknowledged write of {key} at {revision} is not in the watch");
        }
        // Without a gap: each change tells what was before it.
        var state = new Dictionary<string, long>();
        foreach (var change in seen)
        {
            Assert.Equal(state.TryGetValue(change.Key, out var before) ? before : null, change.Previous?.ModRevision);
            if (change.Current is null)
            {
                state.Remove(change.Key);
            }
            else
            {
                state[change.Key] = change.Revision;
            }
        }
        Assert.Equal(page.Entries.ToDictionary(entry => entry.Key, entry => entry.ModRevision), state);
    }

    private void Written()
    {
        lock (gate)
        {
            if (++progress.Writes == progress.Goal)
            {
                progress.Reached.SetResult();
            }
        }
    }

    private async Task WritesGoOnAsync()
    {
        Task reached;
        lock (gate)
        {
            progress = (progress.Writes, progress.Writes + 100, new(TaskCreationOptions.RunContinuationsAsynchronously));
            reached = progress.Reached.Task;
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Task.WhenAny(reached, Task.Delay(Timeout.Infinite, patience.Token));
        Assert.True(reached.IsCompleted, "100 writes were never acknowledged after the fault");
    }

    private static async Task<StoreWriteResult> RetryAsync(Func<Task<StoreWriteResult>> write)
    {
        while (true)
        {
            try
            {
                return await write();
            }
            catch (StoreUnavailableException)
            {
                // The cluster is about to have a leader again.
            }
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
