using Kuber.Store.Versions;

namespace Kuber.Store.Embedded;

/// <summary>Settings of a <see cref="SqliteStore"/>.</summary>
/// <param name="Path">The database file. Its folder is made where it is missing; the files beside it begin with its name.</param>
public sealed record SqliteStoreOptions(string Path) : VersionedStoreOptions
{
    /// <summary>The most events kept in memory for watches; older ones are read from the file.</summary>
    public int WindowEvents { get; init; } = 10_000;

    /// <summary>The most bytes of events kept in memory.</summary>
    public long WindowBytes { get; init; } = 4 << 20;

    /// <summary>
    /// Superseded versions of more than this many times the bytes of those in force are compacted away before the interval is over,
    /// but for what an open watch has still to deliver; two thirds of them stay.
    /// </summary>
    public int MaxSupersededRatio { get; init; } = 2;

    /// <summary>So many superseded versions stay, whatever the ratio.</summary>
    public int MinSupersededVersions { get; init; } = 1000;

    /// <summary>Writes that wait beyond this number are refused as <see cref="StoreUnavailableReason.Overloaded"/>.</summary>
    public int MaxQueuedWrites { get; init; } = 100_000;

    /// <summary>A step of writing that takes longer than this makes the health check fail.</summary>
    public TimeSpan SlowCommit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Where a new file's revisions begin; older ones count as compacted. For data that comes from elsewhere.</summary>
    public long FirstRevision { get; init; } = 1;

    /// <summary>Whether keys are removed when their time is over; not where the data is only looked at or copied.</summary>
    public bool RemovesExpired { get; init; } = true;

    /// <summary>The name of SQLite's file layer; null for that of the operating system.</summary>
    internal string? FileLayer { get; init; }
}
