using System.Collections.Immutable;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>A map that a function made. Immutable; keys in the order in which they came. A loop that adds an entry at a time does not copy it.</summary>
internal sealed class CelEntries : CelMap
{
    private readonly ImmutableDictionary<CelValue, CelValue> values;
    private readonly ImmutableList<CelValue> keys;

    private CelEntries(ImmutableDictionary<CelValue, CelValue> values, ImmutableList<CelValue> keys)
    {
        this.values = values;
        this.keys = keys;
    }

    /// <inheritdoc/>
    public override int Count => keys.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => keys;

    /// <summary>A map of entries with different keys.</summary>
    public static CelEntries Of(IEnumerable<KeyValuePair<CelValue, CelValue>> entries)
    {
        var values = ImmutableDictionary.CreateBuilder<CelValue, CelValue>(CelKeys.Comparer);
        var keys = ImmutableList.CreateBuilder<CelValue>();
        foreach (var (key, value) in entries)
        {
            values.Add(key, value);
            keys.Add(key);
        }

        return new(values.ToImmutable(), keys.ToImmutable());
    }

    /// <summary>The entries of a map and one more; null where the map has the key.</summary>
    public static CelEntries? With(CelMap map, CelValue key, CelValue value)
    {
        if (map.Find(key) is not null)
        {
            return null;
        }

        var entries = map as CelEntries ?? Of(map.Keys.Select(k => KeyValuePair.Create(k, map.Find(k)!)));
        return new(entries.values.Add(key, value), entries.keys.Add(key));
    }

    /// <inheritdoc/>
    public override CelValue? Find(CelValue key) => values.GetValueOrDefault(key);
}
