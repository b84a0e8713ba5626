namespace Kuber.Store.Embedded;

/// <summary>Figures of a store since it was opened. Each is read by itself; together they are no snapshot.</summary>
public sealed class SqliteStoreStatistics
{
    private long transactions;
    private long writes;
    private long reclaimedRows;
    private long longestUpkeepMicroseconds;
    private long longestCommitMicroseconds;

    /// <summary>Transactions that became durable.</summary>
    public long Transactions => Volatile.Read(ref transactions);

    /// <summary>Writes that became durable.</summary>
    public long Writes => Volatile.Read(ref writes);

    /// <summary>Rows that were deleted because of a compaction.</summary>
    public long ReclaimedRows => Volatile.Read(ref reclaimedRows);

    /// <summary>The longest that reclaiming or a checkpoint kept the writer from writing.</summary>
    public TimeSpan LongestUpkeep => TimeSpan.FromMicroseconds(Volatile.Read(ref longestUpkeepMicroseconds));

    /// <summary>The longest that a transaction of writes waited for the disk: what upkeep is to be compared with, which waits for the same disk.</summary>
    public TimeSpan LongestCommit => TimeSpan.FromMicroseconds(Volatile.Read(ref longestCommitMicroseconds));

    internal void Committed(int count, TimeSpan duration)
    {
        Longest(ref longestCommitMicroseconds, duration);
        Volatile.Write(ref transactions, transactions + 1);
        Volatile.Write(ref writes, writes + count);
    }

    internal void Reclaimed(int rows) => Volatile.Write(ref reclaimedRows, reclaimedRows + rows);

    internal void Upkeep(TimeSpan duration) => Longest(ref longestUpkeepMicroseconds, duration);

    // Only the store's own thread writes.
    private static void Longest(ref long microseconds, TimeSpan duration)
    {
        if (duration.TotalMicroseconds > microseconds)
        {
            Volatile.Write(ref microseconds, (long)duration.TotalMicroseconds);
        }
    }
}
