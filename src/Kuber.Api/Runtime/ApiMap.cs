using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Kuber.Api.Runtime;

/// <summary>
/// An immutable map from string keys in an API message, sorted by key (ordinal). <c>default</c> is the nil map: it
/// counts and enumerates as empty, but JSON writes it as <c>null</c> where the field is always written.
/// </summary>
public readonly struct ApiMap<TValue> : IReadOnlyDictionary<string, TValue>, IEquatable<ApiMap<TValue>>
{
    private readonly KeyValuePair<string, TValue>[]? entries;

    /// <summary>Takes over <paramref name="entries"/>, which must be sorted by key (ordinal) without duplicates.</summary>
    internal ApiMap(KeyValuePair<string, TValue>[]? entries) => this.entries = entries;

    /// <summary>The map was never set.</summary>
    public bool IsNil => entries is null;

    /// <summary>No entries.</summary>
    public bool IsEmpty => entries is null || entries.Length == 0;

    /// <inheritdoc/>
    public int Count => entries?.Length ?? 0;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => (entries ?? []).Select(e => e.Key);

    /// <inheritdoc/>
    public IEnumerable<TValue> Values => (entries ?? []).Select(e => e.Value);

    /// <inheritdoc/>
    public TValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"the map has no key {key}");

    /// <summary>The entries as a span, sorted by key.</summary>
    public ReadOnlySpan<KeyValuePair<string, TValue>> AsSpan() => entries;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TValue value)
    {
        var i = IndexOf(key);
        value = i < 0 ? default : entries![i].Value;
        return i >= 0;
    }

    /// <summary>The value of a key, or the default of <typeparamref name="TValue"/>.</summary>
    public TValue? GetValueOrDefault(string key) => TryGetValue(key, out var value) ? value : default;

    /// <summary>A map with the key set to the value.</summary>
    public ApiMap<TValue> Set(string key, TValue value)
    {
        var i = IndexOf(key);
        var old = AsSpan();
        KeyValuePair<string, TValue> entry = new(key, value);
        return new(i >= 0 ? [.. old[..i], entry, .. old[(i + 1)..]] : [.. old[..~i], entry, .. old[~i..]]);
    }

    /// <summary>A map without the key.</summary>
    public ApiMap<TValue> Remove(string key)
    {
        var i = IndexOf(key);
        return i < 0 ? this : new([.. AsSpan()[..i], .. AsSpan()[(i + 1)..]]);
    }

    /// <summary>Whether the two share the same entries: equal without looking.</summary>
    public bool IsSame(ApiMap<TValue> other) => ReferenceEquals(entries, other.entries);

    /// <inheritdoc/>
    public bool Equals(ApiMap<TValue> other)
    {
        if (ReferenceEquals(entries, other.entries))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        var comparer = EqualityComparer<TValue>.Default;
        for (var i = 0; i < Count; i++)
        {
            if (entries![i].Key != other.entries![i].Key || !comparer.Equals(entries[i].Value, other.entries[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiMap<TValue> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in AsSpan())
        {
            hash.Add(key);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Enumerates without allocating, by key.</summary>
    public ReadOnlySpan<KeyValuePair<string, TValue>>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<KeyValuePair<string, TValue>> IEnumerable<KeyValuePair<string, TValue>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, TValue>>)(entries ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (entries ?? []).GetEnumerator();

    /// <summary>Compares entry by entry; nil equals empty.</summary>
    public static bool operator ==(ApiMap<TValue> left, ApiMap<TValue> right) => left.Equals(right);

    /// <summary>Compares entry by entry; nil equals empty.</summary>
    public static bool operator !=(ApiMap<TValue> left, ApiMap<TValue> right) => !left.Equals(right);

    private int IndexOf(string key)
    {
        var low = 0;
        var high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(entries![middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
