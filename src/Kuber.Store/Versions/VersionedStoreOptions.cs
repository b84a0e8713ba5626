namespace Kuber.Store.Versions;

/// <summary>Settings that the stores of this process share.</summary>
public abstract record VersionedStoreOptions
{
    /// <summary>Measures intervals.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>A watch that had nothing to deliver for this long gets an empty batch with the next write.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Every so often the store forgets what was superseded before the last such time, so that history reaches back
    /// between one and two intervals. Null: only <see cref="IStore.CompactAsync"/> compacts.
    /// </summary>
    public TimeSpan? CompactionInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Superseded versions beyond this number are compacted away even before the interval is over; half of them stay.</summary>
    public int MaxSupersededVersions { get; init; } = 100_000;
}
