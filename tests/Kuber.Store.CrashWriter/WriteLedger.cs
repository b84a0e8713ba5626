namespace Kuber.Store.CrashWriter;

/// <summary>What was acknowledged, and what may have happened besides: each key has one writer, with one write at a time.</summary>
public class WriteLedger
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Known> keys = [];

    /// <summary>The greatest revision acknowledged.</summary>
    public long Revision { get; private set; }

    /// <summary>A write is about to be sent: the key will have this value's sum (null: be gone), or stay as it is.</summary>
    public virtual void Begin(string key, string? sum)
    {
        lock (gate)
        {
            keys[key] = keys.GetValueOrDefault(key) with { Pending = sum, HasPending = true };
        }
    }

    /// <summary>The write was acknowledged.</summary>
    public virtual void Acknowledge(string key, string? sum, long revision)
    {
        lock (gate)
        {
            keys[key] = new Known(revision, sum, null, false);
            Revision = Math.Max(Revision, revision);
        }
    }

    /// <summary>The write was certainly not done.</summary>
    public void Refuse(string key)
    {
        lock (gate)
        {
            keys[key] = keys[key] with { Pending = null, HasPending = false };
        }
    }

    /// <summary>Takes over what the store has, as if that had been acknowledged.</summary>
    public async Task AdoptAsync(IStore store)
    {
        foreach (var key in keys.Keys.ToList())
        {
            keys[key] = default;
        }
        foreach (var entry in (await store.ListAsync(new("/load/"), default)).Entries)
        {
            keys[entry.Key] = new Known(entry.ModRevision, WriteLoad.Sum(entry.Value.Span), null, false);
        }
        Revision = await store.GetRevisionAsync(default);
    }

    /// <summary>A copy as of now.</summary>
    public WriteLedger Snapshot()
    {
        lock (gate)
        {
            var copy = new WriteLedger { Revision = Revision };
            foreach (var (key, known) in keys)
            {
                copy.keys.Add(key, known);
            }
            return copy;
        }
    }

    /// <summary>Fails unless the store has what it must have.</summary>
    public async Task CheckAsync(IStore store)
    {
        var revision = await store.GetRevisionAsync(default);
        if (revision < Revision)
        {
            throw new InvalidOperationException($"the store is at revision {revision}; {Revision} was acknowledged");
        }
        var page = await store.ListAsync(new("/load/"), default);
        var found = page.Entries.ToDictionary(entry => entry.Key);
        foreach (var (key, known) in keys)
        {
            found.Remove(key, out var entry);
            var sum = entry is null ? null : WriteLoad.Sum(entry.Value.Span);
            var acknowledged = sum == known.Sum && (entry is null || known.Revision == 0 || entry.ModRevision == known.Revision);
            var pending = known.HasPending && sum == known.Pending && (entry is null || entry.ModRevision > known.Revision);
            if (!acknowledged && !pending)
            {
                throw new InvalidOperationException($"{key} has {sum ?? "nothing"} of revision {entry?.ModRevision}; {known} was acknowledged");
            }
        }
        if (found.Count > 0)
        {
            throw new InvalidOperationException($"{found.Keys.First()} was never written");
        }
    }

    private readonly record struct Known(long Revision, string? Sum, string? Pending, bool HasPending);
}
