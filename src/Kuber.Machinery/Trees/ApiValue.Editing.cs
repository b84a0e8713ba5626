namespace Kuber.Machinery.Trees;

/// <content>Edits: each returns a new tree that shares all that did not change.</content>
public readonly partial struct ApiValue
{
    /// <summary>The map with a key set; anything but a map is replaced by one.</summary>
    public ApiValue With(string key, ApiValue value) => Of((Map ?? ApiValueMap.Empty).Set(key, value));

    /// <summary>The map without a key; the same value where there is none.</summary>
    public ApiValue Without(string key) => Map is { } map && map.Remove(key) is var rest && !ReferenceEquals(rest, map) ? Of(rest) : this;

    /// <summary>The tree with the value at a path of keys set; maps missing on the way are made.</summary>
    public ApiValue WithAt(ApiValue value, params ReadOnlySpan<string> path) =>
        path.IsEmpty ? value : With(path[0], this[path[0]].WithAt(value, path[1..]));

    /// <summary>The tree without the value at a path of keys.</summary>
    public ApiValue WithoutAt(params ReadOnlySpan<string> path)
    {
        if (path.IsEmpty || !Has(path[0]))
        {
            return this;
        }

        return path.Length == 1 ? Without(path[0]) : With(path[0], this[path[0]].WithoutAt(path[1..]));
    }

    /// <summary>The list with an item replaced.</summary>
    public ApiValue WithItem(int index, ApiValue value)
    {
        var copy = Items.ToArray();
        copy[index] = value;
        return Own(copy);
    }

    /// <summary>The list with an item put in before <paramref name="index"/>.</summary>
    public ApiValue WithInserted(int index, ApiValue value)
    {
        var items = Items;
        return Own([.. items[..index], value, .. items[index..]]);
    }

    /// <summary>The list without an item.</summary>
    public ApiValue WithoutItem(int index)
    {
        var items = Items;
        return Own([.. items[..index], .. items[(index + 1)..]]);
    }

    /// <summary>How deeply lists and maps are nested; 0 for a scalar.</summary>
    internal int Depth()
    {
        var deepest = 0;
        foreach (var item in Items)
        {
            deepest = Math.Max(deepest, item.Depth());
        }

        foreach (var (_, item) in Map ?? ApiValueMap.Empty)
        {
            deepest = Math.Max(deepest, item.Depth());
        }

        return IsScalar ? 0 : deepest + 1;
    }
}
