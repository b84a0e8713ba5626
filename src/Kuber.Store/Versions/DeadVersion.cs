namespace Kuber.Store.Versions;

/// <summary>A version that a compaction to <paramref name="SupersededAt"/> or later makes unreachable.</summary>
internal readonly record struct DeadVersion(KeyHistory History, long Revision, long SupersededAt);
