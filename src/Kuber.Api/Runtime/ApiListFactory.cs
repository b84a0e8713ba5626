namespace Kuber.Api.Runtime;

/// <summary>Makes <see cref="ApiList{T}"/> values.</summary>
public static class ApiList
{
    /// <summary>A list of the items; used by collection expressions.</summary>
    public static ApiList<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list of the items of a sequence.</summary>
    public static ApiList<T> ToApiList<T>(this IEnumerable<T> items) => new(items.ToArray());
}
