namespace Kuber.Store.CrashWriter;

/// <summary>Creates, updates and removes keys of its own at random, and keeps the ledger.</summary>
public sealed class WriteLoad(IStore store, WriteLedger ledger, string name, Random random, int maxBytes)
{
    private const int Keys = 20;
    private readonly Dictionary<string, long> present = [];

    /// <summary>Stands for a value.</summary>
    public static string Sum(ReadOnlySpan<byte> value) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(value))[..16];

    /// <summary>Takes over the keys that a store has, where an earlier load ended.</summary>
    public async Task ResumeAsync()
    {
        foreach (var entry in (await store.ListAsync(new($"/load/{name}/"), default)).Entries)
        {
            present[entry.Key] = entry.ModRevision;
        }
    }

    /// <summary>One write; false where the store refused it because it is unavailable.</summary>
    public async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var key = $"/load/{name}/{random.Next(Keys)}";
        var known = present.TryGetValue(key, out var revision);
        var remove = known && random.Next(5) == 0;
        var value = new byte[random.Next(maxBytes)];
        random.NextBytes(value);
        var sum = remove ? null : Sum(value);
        ledger.Begin(key, sum);
        StoreWriteResult result;
        try
        {
            result = remove ? await store.DeleteIfAsync(key, revision, cancellationToken)
                : known ? await store.UpdateIfAsync(key, value, revision, cancellationToken)
                : await store.CreateAsync(key, value, cancellationToken);
        }
        catch (StoreUnavailableException failure) when (!failure.MayHaveHappened)
        {
            ledger.Refuse(key);
            return false;
        }
        if (result.Outcome != StoreWriteOutcome.Done)
        {
            throw new InvalidOperationException($"{key} has another writer: {result}");
        }
        ledger.Acknowledge(key, sum, result.Revision);
        if (remove)
        {
            present.Remove(key);
        }
        else
        {
            present[key] = result.Revision;
        }
        return true;
    }
}
