namespace Kuber.Store;

/// <summary>A revision was asked for that is no longer kept.</summary>
public sealed class StoreCompactedException(long compactedRevision) : Exception($"the revision has been compacted; the oldest kept is {compactedRevision}")
{
    /// <summary>The oldest revision that is kept.</summary>
    public long CompactedRevision { get; } = compactedRevision;
}
