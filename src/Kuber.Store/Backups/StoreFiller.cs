namespace Kuber.Store.Backups;

/// <summary>Fills an empty store with the entries of another: of a backup, or of a store to be left.</summary>
public static class StoreFiller
{
    /// <summary>
    /// How far the revisions of a restored store begin after those of the backup: a client that saw the lost ones is then told to
    /// list again, and never takes an old object for a new one.
    /// </summary>
    public const long RevisionGap = 1_000_000_000;

    private const int InFlight = 1000;

    /// <summary>Writes all entries; returns how many. The target must have none.</summary>
    /// <param name="target">The store to fill.</param>
    /// <param name="entries">What to write.</param>
    /// <param name="lifetime">The time to live of a key, which begins anew; null where it stays.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BackupException">The target is not empty.</exception>
    public static async Task<long> FillAsync(IStore target, IAsyncEnumerable<StoreEntry> entries, Func<string, TimeSpan?> lifetime, CancellationToken cancellationToken)
    {
        if (await target.CountAsync("", cancellationToken) > 0)
        {
            throw new BackupException("the store to write to is not empty: choose a new one, or move its data away first");
        }
        var writes = new Queue<Task<StoreWriteResult>>();
        var count = 0L;
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            writes.Enqueue(lifetime(entry.Key) is { } time && target.Expiring is { } expiring
                ? expiring.CreateAsync(entry.Key, entry.Value, time, cancellationToken)
                : target.CreateAsync(entry.Key, entry.Value, cancellationToken));
            count++;
            if (writes.Count >= InFlight)
            {
                await CheckAsync(writes.Dequeue());
            }
        }
        while (writes.TryDequeue(out var write))
        {
            await CheckAsync(write);
        }
        return count;
    }

    /// <summary>All entries of a store at its present revision.</summary>
    public static async IAsyncEnumerable<StoreEntry> EntriesAsync(IStore source, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = await source.ListAsync(new("") { Limit = InFlight }, cancellationToken);
        while (true)
        {
            foreach (var entry in page.Entries)
            {
                yield return entry;
            }
            if (page.Remaining == 0)
            {
                yield break;
            }
            page = await source.ListAsync(new("") { Limit = InFlight, AfterKey = page.Entries[^1].Key, Revision = page.Revision }, cancellationToken);
        }
    }

    private static async Task CheckAsync(Task<StoreWriteResult> write)
    {
        if ((await write).Outcome != StoreWriteOutcome.Done)
        {
            throw new BackupException("another program writes to the store at the same time: stop it, and begin anew with an empty store");
        }
    }
}
