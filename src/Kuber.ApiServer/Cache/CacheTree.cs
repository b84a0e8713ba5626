namespace Kuber.ApiServer.Cache;

/// <summary>
/// A persistent ordered map from keys to items: a change makes a new tree that shares all but one path with the old one,
/// so that a snapshot costs nothing and a reader never waits. Keys are ordered by their UTF-16 code units.
/// </summary>
internal readonly struct CacheTree(CacheNode? root)
{
    private readonly CacheNode? root = root;

    /// <summary>The number of items.</summary>
    public int Count => root?.Count ?? 0;

    /// <summary>Whether another tree is this very one.</summary>
    public bool IsSame(CacheTree other) => ReferenceEquals(root, other.root);

    /// <summary>The item of a key, or null.</summary>
    public CacheItem? Find(string key)
    {
        var node = root;
        while (node is CacheBranch branch)
        {
            node = branch.Children[branch.ChildOf(key)];
        }

        if (node is not CacheLeaf leaf)
        {
            return null;
        }

        var i = leaf.IndexOf(key);
        return i < 0 ? null : leaf.Items[i];
    }

    /// <summary>A tree with the item in place of the one of the same key, if any.</summary>
    public CacheTree Set(CacheItem item)
    {
        if (root is null)
        {
            return new(new CacheLeaf([item]));
        }

        var (left, right) = Set(root, item);
        return new(right is null ? left : new CacheBranch([left, right]));
    }

    /// <summary>A tree without the key.</summary>
    public CacheTree Remove(string key)
    {
        if (root is null)
        {
            return this;
        }

        var node = Remove(root, key);
        while (node is CacheBranch { Children.Length: 1 } branch)
        {
            node = branch.Children[0];
        }

        return new(node);
    }

    /// <summary>How many items have a key before <paramref name="key"/>.</summary>
    public int Rank(string key)
    {
        var rank = 0;
        var node = root;
        while (node is CacheBranch branch)
        {
            var at = branch.ChildOf(key);
            for (var i = 0; i < at; i++)
            {
                rank += branch.Children[i].Count;
            }

            node = branch.Children[at];
        }

        if (node is CacheLeaf leaf)
        {
            var i = leaf.IndexOf(key);
            rank += i < 0 ? ~i : i;
        }

        return rank;
    }

    /// <summary>The runs of items with <paramref name="from"/> ≤ key &lt; <paramref name="to"/> (empty: no end), in order.</summary>
    public IEnumerable<CacheRun> Runs(string from, string to)
    {
        if (root is null)
        {
            yield break;
        }

        var path = new Stack<(CacheBranch Branch, int Next)>();
        var node = root;
        while (true)
        {
            while (node is CacheBranch branch)
            {
                var at = from.Length == 0 ? 0 : branch.ChildOf(from);
                path.Push((branch, at + 1));
                node = branch.Children[at];
            }

            var leaf = (CacheLeaf)node;
            var start = from.Length == 0 ? 0 : Bound(leaf, from);
            from = "";
            var end = to.Length == 0 || string.CompareOrdinal(leaf.Items[^1].Key, to) < 0 ? leaf.Items.Length : Bound(leaf, to);
            if (start < end)
            {
                yield return new(leaf, start, end);
            }

            if (end < leaf.Items.Length)
            {
                yield break;
            }

            while (path.TryPop(out var top))
            {
                if (top.Next < top.Branch.Children.Length)
                {
                    path.Push((top.Branch, top.Next + 1));
                    node = top.Branch.Children[top.Next];
                    break;
                }
            }

            if (path.Count == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>The items with <paramref name="from"/> ≤ key &lt; <paramref name="to"/> (empty: no end), in order.</summary>
    public IEnumerable<CacheItem> Range(string from, string to)
    {
        foreach (var run in Runs(from, to))
        {
            for (var i = run.Start; i < run.End; i++)
            {
                yield return run.Leaf.Items[i];
            }
        }
    }

    private static int Bound(CacheLeaf leaf, string key)
    {
        var i = leaf.IndexOf(key);
        return i < 0 ? ~i : i;
    }

    private static (CacheNode Left, CacheNode? Right) Set(CacheNode node, CacheItem item)
    {
        if (node is CacheLeaf leaf)
        {
            var i = leaf.IndexOf(item.Key);
            if (i >= 0)
            {
                var copy = (CacheItem[])leaf.Items.Clone();
                copy[i] = item;
                return (new CacheLeaf(copy), null);
            }

            i = ~i;
            ReadOnlySpan<CacheItem> items = leaf.Items;
            if (items.Length < CacheLeaf.Capacity)
            {
                return (new CacheLeaf([.. items[..i], item, .. items[i..]]), null);
            }

            // Keys often come in order: then the left leaf stays full and the right one starts anew.
            var half = i == items.Length ? items.Length : items.Length / 2;
            return i <= half && half < items.Length
                ? (new CacheLeaf([.. items[..i], item, .. items[i..half]]), new CacheLeaf(items[half..].ToArray()))
                : (half == items.Length ? leaf : new CacheLeaf(items[..half].ToArray()), new CacheLeaf([.. items[half..i], item, .. items[i..]]));
        }

        var branch = (CacheBranch)node;
        var at = branch.ChildOf(item.Key);
        var (left, right) = Set(branch.Children[at], item);
        if (right is null)
        {
            var copy = (CacheNode[])branch.Children.Clone();
            copy[at] = left;
            return (new CacheBranch(copy), null);
        }

        ReadOnlySpan<CacheNode> children = branch.Children;
        CacheNode[] all = [.. children[..at], left, right, .. children[(at + 1)..]];
        if (all.Length <= CacheBranch.Capacity)
        {
            return (new CacheBranch(all), null);
        }

        var middle = at + 2 == all.Length ? all.Length - 1 : all.Length / 2;
        return (new CacheBranch(all[..middle]), new CacheBranch(all[middle..]));
    }

    private static CacheNode? Remove(CacheNode node, string key)
    {
        if (node is CacheLeaf leaf)
        {
            var i = leaf.IndexOf(key);
            if (i < 0)
            {
                return leaf;
            }

            ReadOnlySpan<CacheItem> items = leaf.Items;
            return items.Length == 1 ? null : new CacheLeaf([.. items[..i], .. items[(i + 1)..]]);
        }

        var branch = (CacheBranch)node;
        var at = branch.ChildOf(key);
        var child = Remove(branch.Children[at], key);
        if (ReferenceEquals(child, branch.Children[at]))
        {
            return branch;
        }

        ReadOnlySpan<CacheNode> children = branch.Children;
        if (child is null)
        {
            return children.Length == 1 ? null : new CacheBranch([.. children[..at], .. children[(at + 1)..]]);
        }

        // A leaf that has become small joins its neighbour, so that many removals do not leave a tree of crumbs.
        if (child is CacheLeaf small && small.Items.Length < CacheLeaf.Capacity / 4 && at + 1 < children.Length
            && children[at + 1] is CacheLeaf next && next.Items.Length + small.Items.Length <= CacheLeaf.Capacity / 2)
        {
            return new CacheBranch([.. children[..at], new CacheLeaf([.. small.Items, .. next.Items]), .. children[(at + 2)..]]);
        }

        var copy2 = (CacheNode[])branch.Children.Clone();
        copy2[at] = child;
        return new CacheBranch(copy2);
    }
}
