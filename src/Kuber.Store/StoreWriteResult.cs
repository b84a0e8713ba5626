namespace Kuber.Store;

/// <summary>The result of a conditional write.</summary>
/// <param name="Outcome">Whether the write was done.</param>
/// <param name="Revision">The revision of the write; for a conflict, the latest revision.</param>
/// <param name="Current">For a conflict: the present entry, null where the key does not exist. For a delete: the entry that was removed.</param>
public readonly record struct StoreWriteResult(StoreWriteOutcome Outcome, long Revision, StoreEntry? Current);
