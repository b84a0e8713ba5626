namespace Kuber.Machinery.Trees;

/// <summary>The entries of a map value, in the order they were read or set; keys are unique.</summary>
public sealed class ApiValueMap : IEquatable<ApiValueMap>
{
    private const int LinearLimit = 8;

    private readonly KeyValuePair<string, ApiValue>[] entries;
    private Dictionary<string, int>? index;
    private KeyValuePair<string, ApiValue>[]? sorted;

    private ApiValueMap(KeyValuePair<string, ApiValue>[] entries) => this.entries = entries;

    /// <summary>The map without entries.</summary>
    public static ApiValueMap Empty { get; } = new([]);

    /// <summary>Number of entries.</summary>
    public int Count => entries.Length;

    /// <summary>The entries in the order of the map.</summary>
    public ReadOnlySpan<KeyValuePair<string, ApiValue>> Entries => entries;

    /// <summary>The entries sorted by key, as they are written: by bytes of UTF-8, which for these keys is ordinal.</summary>
    public ReadOnlySpan<KeyValuePair<string, ApiValue>> Sorted
    {
        get
        {
            if (sorted is { } done)
            {
                return done;
            }

            var inOrder = true;
            for (var i = 1; i < entries.Length && inOrder; i++)
            {
                inOrder = string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) < 0;
            }

            if (inOrder)
            {
                return sorted = entries;
            }

            var copy = entries.AsSpan().ToArray();
            Array.Sort(copy, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
            return sorted = copy;
        }
    }

    /// <summary>Finds a key.</summary>
    public bool TryGet(string key, out ApiValue value)
    {
        var i = IndexOf(key);
        value = i < 0 ? default : entries[i].Value;
        return i >= 0;
    }

    /// <summary>The map with a key set; an existing key keeps its place.</summary>
    public ApiValueMap Set(string key, ApiValue value)
    {
        var i = IndexOf(key);
        if (i < 0)
        {
            return new([.. entries, new(key, value)]);
        }

        if (entries[i].Value.IsSame(value))
        {
            return this;
        }

        var copy = entries.AsSpan().ToArray();
        copy[i] = new(key, value);
        return new(copy);
    }

    /// <summary>The map without a key; this very map where it has none.</summary>
    public ApiValueMap Remove(string key)
    {
        var i = IndexOf(key);
        return i < 0 ? this : new([.. entries.AsSpan(0, i), .. entries.AsSpan(i + 1)]);
    }

    /// <inheritdoc/>
    public bool Equals(ApiValueMap? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other.Count != Count)
        {
            return false;
        }

        foreach (var (key, value) in entries)
        {
            if (!other.TryGet(key, out var otherValue) || !value.Equals(otherValue))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApiValueMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var (key, value) in entries)
        {
            hash ^= HashCode.Combine(key, value);
        }

        return hash;
    }

    /// <summary>Enumerates without allocating, in the order of the map.</summary>
    public ReadOnlySpan<KeyValuePair<string, ApiValue>>.Enumerator GetEnumerator() => Entries.GetEnumerator();

    private int IndexOf(string key)
    {
        if (entries.Length <= LinearLimit)
        {
            for (var i = 0; i < entries.Length; i++)
            {
                if (entries[i].Key == key)
                {
                    return i;
                }
            }

            return -1;
        }

        var map = index;
        if (map is null)
        {
            map = new(entries.Length, StringComparer.Ordinal);
            for (var i = 0; i < entries.Length; i++)
            {
                map[entries[i].Key] = i;
            }

            index = map;
        }

        return map.TryGetValue(key, out var found) ? found : -1;
    }

    /// <summary>Collects the entries of a map; a key set again keeps its place and takes the new value.</summary>
    public sealed class Builder(int capacity = 4)
    {
        private readonly List<KeyValuePair<string, ApiValue>> list = new(capacity);
        private Dictionary<string, int>? index;

        /// <summary>Number of entries so far.</summary>
        public int Count => list.Count;

        /// <summary>Sets a key. Returns whether it is new.</summary>
        public bool Set(string key, ApiValue value)
        {
            var i = Find(key);
            if (i >= 0)
            {
                list[i] = new(key, value);
                return false;
            }

            list.Add(new(key, value));
            index?.Add(key, list.Count - 1);
            return true;
        }

        /// <summary>The map of what was set.</summary>
        public ApiValueMap ToMap() => list.Count == 0 ? Empty : new([.. list]);

        private int Find(string key)
        {
            if (list.Count <= LinearLimit)
            {
                for (var i = 0; i < list.Count; i++)
                {
                    if (list[i].Key == key)
                    {
                        return i;
                    }
                }

                return -1;
            }

            if (index is null)
            {
                index = new(StringComparer.Ordinal);
                for (var i = 0; i < list.Count; i++)
                {
                    index[list[i].Key] = i;
                }
            }

            return index.TryGetValue(key, out var found) ? found : -1;
        }
    }
}
