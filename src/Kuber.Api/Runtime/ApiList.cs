using System.Collections;
using System.Runtime.CompilerServices;

namespace Kuber.Api.Runtime;

/// <summary>
/// An immutable list in an API message. <c>default</c> is the nil list: it counts and enumerates as empty, but JSON
/// writes it as <c>null</c> where the field is always written.
/// </summary>
[CollectionBuilder(typeof(ApiList), nameof(ApiList.Create))]
public readonly struct ApiList<T> : IReadOnlyList<T>, IEquatable<ApiList<T>>
{
    private readonly T[]? items;

    /// <summary>Takes over <paramref name="items"/>: the caller must not change it afterwards.</summary>
    internal ApiList(T[]? items) => this.items = items;

    /// <summary>The list was never set.</summary>
    public bool IsNil => items is null;

    /// <summary>No items.</summary>
    public bool IsEmpty => items is null || items.Length == 0;

    /// <inheritdoc/>
    public int Count => items?.Length ?? 0;

    /// <inheritdoc/>
    public T this[int index] => items is null ? throw new ArgumentOutOfRangeException(nameof(index)) : items[index];

    /// <summary>The items as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <summary>A list with <paramref name="item"/> added at the end.</summary>
    public ApiList<T> Add(T item) => new([.. AsSpan(), item]);

    /// <summary>A list with <paramref name="more"/> added at the end.</summary>
    public ApiList<T> AddRange(IEnumerable<T> more) => new([.. AsSpan(), .. more]);

    /// <summary>A list with the item at <paramref name="index"/> replaced.</summary>
    public ApiList<T> SetItem(int index, T item)
    {
        var copy = AsSpan().ToArray();
        copy[index] = item;
        return new(copy);
    }

    /// <summary>A list without the items that match.</summary>
    public ApiList<T> RemoveAll(Predicate<T> match) => new(Array.FindAll(items ?? [], x => !match(x)));

    /// <summary>A list with every item replaced by what <paramref name="map"/> makes of it; the nil list stays nil.</summary>
    public ApiList<T> Map(Func<T, T> map) => items is null ? this : new(Array.ConvertAll(items, x => map(x)));

    /// <summary>The first item that matches, or the default of <typeparamref name="T"/>.</summary>
    public T? Find(Predicate<T> match) => items is null ? default : Array.Find(items, match);

    /// <summary>The index of the first item that matches, or -1.</summary>
    public int FindIndex(Predicate<T> match) => items is null ? -1 : Array.FindIndex(items, match);

    /// <summary>Whether some item matches.</summary>
    public bool Exists(Predicate<T> match) => items is not null && Array.Exists(items, match);

    /// <summary>Whether the two share the same items array: equal without looking.</summary>
    public bool IsSame(ApiList<T> other) => ReferenceEquals(items, other.items);

    /// <inheritdoc/>
    public bool Equals(ApiList<T> other)
    {
        if (ReferenceEquals(items, other.items))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        var comparer = EqualityComparer<T>.Default;
        for (var i = 0; i < Count; i++)
        {
            if (!comparer.Equals(items![i], other.items![i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ApiList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Enumerates without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    /// <summary>Compares item by item; nil equals empty.</summary>
    public static bool operator ==(ApiList<T> left, ApiList<T> right) => left.Equals(right);

    /// <summary>Compares item by item; nil equals empty.</summary>
    public static bool operator !=(ApiList<T> left, ApiList<T> right) => !left.Equals(right);
}
