namespace Kuber.ApiServer.Cache;

/// <summary>An inner node: children in key order.</summary>
internal sealed class CacheBranch : CacheNode
{
    /// <summary>The most children of a branch.</summary>
    public const int Capacity = 32;

    private readonly int count;

    public CacheBranch(CacheNode[] children)
    {
        Children = children;
        foreach (var child in children)
        {
            count += child.Count;
        }
    }

    /// <summary>The children, by key.</summary>
    public CacheNode[] Children { get; }

    /// <inheritdoc/>
    public override int Count => count;

    /// <inheritdoc/>
    public override string FirstKey => Children[0].FirstKey;

    /// <summary>The index of the child that holds, or would hold, a key.</summary>
    public int ChildOf(string key)
    {
        var low = 1;
        var high = Children.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(Children[middle].FirstKey, key) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low - 1;
    }
}
