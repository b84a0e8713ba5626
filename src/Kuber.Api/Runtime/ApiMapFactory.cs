namespace Kuber.Api.Runtime;

/// <summary>Makes <see cref="ApiMap{TValue}"/> values.</summary>
public static class ApiMap
{
    /// <summary>A map of the entries; of equal keys the last one counts.</summary>
    public static ApiMap<TValue> ToApiMap<TValue>(this IEnumerable<KeyValuePair<string, TValue>> entries)
    {
        var sorted = new SortedDictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            sorted[key] = value;
        }

        return new([.. sorted]);
    }

    /// <summary>A map of the entries; of equal keys the last one counts.</summary>
    public static ApiMap<TValue> Of<TValue>(params ReadOnlySpan<(string Key, TValue Value)> entries)
    {
        var map = default(ApiMap<TValue>);
        foreach (var (key, value) in entries)
        {
            map = map.Set(key, value);
        }

        return map.IsNil ? new([]) : map;
    }
}
