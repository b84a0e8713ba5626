namespace Kuber.Store.Versions;

/// <summary>When a conditional write is done, and what it makes of the present version.</summary>
internal static class WriteRule
{
    /// <summary>Whether the condition holds.</summary>
    public static bool Holds(WriteKind kind, long expectedRevision, KeyVersion? present) => kind switch
    {
        WriteKind.Create => present is null,
        _ => present is { } version && version.Revision == expectedRevision,
    };

    /// <summary>The change that a write makes whose condition holds.</summary>
    public static StoreEvent Event(WriteKind kind, string key, ReadOnlyMemory<byte> value, long revision, StoreEntry? previous) => new(
        key,
        revision,
        kind == WriteKind.Delete ? null : new StoreEntry(key, value, previous?.CreateRevision ?? revision, revision),
        previous);

    /// <summary>The result of a write that was done.</summary>
    public static StoreWriteResult Done(StoreEvent change) =>
        new(StoreWriteOutcome.Done, change.Revision, change.Current is null ? change.Previous : null);
}
