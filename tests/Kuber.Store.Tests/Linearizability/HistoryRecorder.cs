using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Kuber.Store.Tests.Linearizability;

/// <summary>Lets clients do mixed operations on few keys and records what each called and was told.</summary>
public sealed class HistoryRecorder(int seed)
{
    private const int OperationsPerKey = 120;
    private readonly ConcurrentBag<HistoryOperation> history = [];
    private long time;
    private long values;
    private long answered;

    public IReadOnlyList<HistoryOperation> History => [.. history];

    /// <summary>How many calls have been answered.</summary>
    public long Answered => Interlocked.Read(ref answered);

    /// <summary>Runs clients until they have so many answers, or are stopped. Each group of keys takes so many operations, then the next begins: searches stay small.</summary>
    public Task RunAsync(Func<IStore> store, int clients, long answers, CancellationToken stop) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => ClientAsync(store, new Random(seed + client), answers, stop), CancellationToken.None)));

    private async Task ClientAsync(Func<IStore> store, Random random, long answers, CancellationToken stop)
    {
        // What this client last saw of a key, and with which revision.
        var known = new Dictionary<string, (string Value, long Revision)>();
        while (Answered < answers && !stop.IsCancellationRequested)
        {
            // A store may answer at once: the others are to have their turn.
            await Task.Yield();
            var group = Interlocked.Read(ref time) / (2 * OperationsPerKey * 3);
            var key = string.Create(CultureInfo.InvariantCulture, $"/registry/history/{group}-{random.Next(3)}");
            var kind = known.TryGetValue(key, out var last)
                ? random.Next(10) switch { < 4 => HistoryOperationKind.Update, < 6 => HistoryOperationKind.Delete, < 7 => HistoryOperationKind.Create, _ => HistoryOperationKind.Get }
                : random.Next(2) == 0 ? HistoryOperationKind.Create : HistoryOperationKind.Get;
            var value = string.Create(CultureInfo.InvariantCulture, $"v{Interlocked.Increment(ref values)}");
            var called = Interlocked.Increment(ref time);
            try
            {
                if (kind == HistoryOperationKind.Get)
                {
                    var entry = await store().GetAsync(key, CancellationToken.None);
                    Add(kind, key, null, null, HistoryOutcome.Done, entry, 0, called);
                    Learn(known, key, entry);
                    continue;
                }
                var result = await (kind switch
                {
                    HistoryOperationKind.Create => store().CreateAsync(key, Encoding.UTF8.GetBytes(value), CancellationToken.None),
                    HistoryOperationKind.Update => store().UpdateIfAsync(key, Encoding.UTF8.GetBytes(value), last.Revision, CancellationToken.None),
                    _ => store().DeleteIfAsync(key, last.Revision, CancellationToken.None),
                });
                if (result.Outcome == StoreWriteOutcome.Conflict)
                {
                    Add(kind, key, last.Value, value, HistoryOutcome.Conflict, result.Current, 0, called);
                    Learn(known, key, result.Current);
                    continue;
                }
                Add(kind, key, last.Value, value, HistoryOutcome.Done, null, result.Revision, called);
                if (kind == HistoryOperationKind.Delete)
                {
                    known.Remove(key);
                }
                else
                {
                    known[key] = (value, result.Revision);
                }
            }
            catch (StoreUnavailableException failure)
            {
                if (failure.MayHaveHappened && kind != HistoryOperationKind.Get)
                {
                    history.Add(new(kind, key, last.Value, value, HistoryOutcome.Unknown, null, 0, called, long.MaxValue));
                }
            }
            catch (ObjectDisposedException)
            {
                // The store is closed, and takes nothing any more; another one is about to be opened.
                await Task.Delay(1, CancellationToken.None);
            }
        }
    }

    private void Add(HistoryOperationKind kind, string key, string? expected, string? value, HistoryOutcome outcome, StoreEntry? observed, long revision, long called)
    {
        history.Add(new(kind, key, expected, value, outcome, observed is null ? null : Encoding.UTF8.GetString(observed.Value.Span), revision, called, Interlocked.Increment(ref time)));
        Interlocked.Increment(ref answered);
    }

    private static void Learn(Dictionary<string, (string Value, long Revision)> known, string key, StoreEntry? entry)
    {
        if (entry is null)
        {
            known.Remove(key);
        }
        else
        {
            known[key] = (Encoding.UTF8.GetString(entry.Value.Span), entry.ModRevision);
        }
    }
}
