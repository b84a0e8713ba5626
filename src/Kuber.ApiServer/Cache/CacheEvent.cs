using System.Globalization;

namespace Kuber.ApiServer.Cache;

/// <summary>One change of the cache, shared by all watchers.</summary>
/// <param name="current">The item after the change; null where it was removed.</param>
/// <param name="previous">The item before the change; null where it is new.</param>
/// <param name="revision">The revision of the change.</param>
/// <param name="tree">All objects right after the change.</param>
internal sealed class CacheEvent(CacheItem? current, CacheItem? previous, long revision, CacheTree tree)
{
    private CacheItem? gone;

    /// <summary>The item after the change; null where it was removed.</summary>
    public CacheItem? Current { get; } = current;

    /// <summary>The item before the change; null where it is new.</summary>
    public CacheItem? Previous { get; } = previous;

    /// <summary>The revision of the change.</summary>
    public long Revision { get; } = revision;

    /// <summary>All objects right after the change.</summary>
    public CacheTree Tree { get; } = tree;

    /// <summary>The key of the object.</summary>
    public string Key => (Current ?? Previous!).Key;

    /// <summary>The last state of the object with the revision of this change: what a DELETED event shows.</summary>
    public CacheItem Gone => gone ??= MakeGone();

    private CacheItem MakeGone()
    {
        var last = Previous!;
        var metadata = last.Value.Metadata with { ResourceVersion = Revision.ToString(CultureInfo.InvariantCulture) };
        return new(last.Key, last.Value.WithMetadata(metadata), Revision);
    }
}
