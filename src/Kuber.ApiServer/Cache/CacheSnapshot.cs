namespace Kuber.ApiServer.Cache;

/// <summary>All objects of a resource at a revision of the store.</summary>
/// <param name="Tree">The objects.</param>
/// <param name="Revision">The revision.</param>
internal sealed record CacheSnapshot(CacheTree Tree, long Revision)
{
    /// <summary>Every object.</summary>
    public IEnumerable<CacheItem> All => Tree.Count == 0 ? [] : Tree.Range("", "");

    /// <summary>The objects of a namespace.</summary>
    public IEnumerable<CacheItem> Namespace(string ns) => Tree.Count == 0 ? [] : Tree.Range(ns + "/", ns + "0");
}
