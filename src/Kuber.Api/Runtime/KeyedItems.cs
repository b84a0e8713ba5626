namespace Kuber.Api.Runtime;

/// <summary>The items of a list by their keys. Few are looked through, for many there is a table.</summary>
internal readonly struct KeyedItems<T>
    where T : class
{
    private const int Few = 16;

    private readonly ApiList<T> items;
    private readonly string?[] keys;
    private readonly Dictionary<string, (int First, bool IsRepeated)>? table;

    /// <param name="items">The list.</param>
    /// <param name="key">The key of an item; null for one that has none and is left out.</param>
    public KeyedItems(ApiList<T> items, Func<T, string?> key)
    {
        this.items = items;
        keys = items.IsEmpty ? [] : new string?[items.Count];
        table = items.Count > Few ? new(items.Count, StringComparer.Ordinal) : null;
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = key(items[i]);
            if (table is not null && keys[i] is { } name && !table.TryAdd(name, (i, false)))
            {
                table[name] = (table[name].First, true);
            }
        }
    }

    /// <summary>The key of an item; null where it has none.</summary>
    public string? Key(int index) => keys[index];

    /// <summary>Whether an item has a key that none before it has.</summary>
    public bool IsFirst(int index) => keys[index] is { } key && Find(key) == index;

    /// <summary>Whether other items have the key of the first that has it.</summary>
    public bool IsRepeated(int first) => table?[keys[first]!].IsRepeated ?? IndexOf(keys[first]!, first + 1) >= 0;

    /// <summary>The first item that has a key; -1 for none.</summary>
    public int Find(string key) => table is null ? IndexOf(key, 0) : table.TryGetValue(key, out var found) ? found.First : -1;

    /// <summary>The items with the key of the first that has it.</summary>
    public IEnumerable<T> All(int first)
    {
        for (var i = first; i >= 0; i = IndexOf(keys[first]!, i + 1))
        {
            yield return items[i];
        }
    }

    private int IndexOf(string key, int start)
    {
        for (var i = start; i < keys.Length; i++)
        {
            if (keys[i] == key)
            {
                return i;
            }
        }

        return -1;
    }
}
