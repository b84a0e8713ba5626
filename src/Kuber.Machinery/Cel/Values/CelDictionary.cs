namespace Kuber.Machinery.Cel.Values;

/// <summary>A map that an expression made. Its keys stay in the order in which they were set.</summary>
public sealed class CelDictionary : CelMap
{
    private readonly Dictionary<CelValue, CelValue> entries;

    /// <summary>Makes a map; of entries with one key the last counts.</summary>
    public CelDictionary(IEnumerable<KeyValuePair<CelValue, CelValue>> entries)
    {
        this.entries = new(CelKeys.Comparer);
        foreach (var (key, value) in entries)
        {
            this.entries[key] = value;
        }
    }

    /// <summary>The map without entries.</summary>
    public static CelDictionary Empty { get; } = new([]);

    /// <inheritdoc/>
    public override int Count => entries.Count;

    /// <inheritdoc/>
    public override IEnumerable<CelValue> Keys => entries.Keys;

    /// <inheritdoc/>
    public override CelValue? Find(CelValue key) => entries.GetValueOrDefault(key);
}
