using Kuber.Api.Runtime;

namespace Kuber.Api.Registry;

/// <summary>Changes lists item by item and keeps the very same list where no item changed, so that what is equal stays shared.</summary>
internal static class Shared
{
    /// <summary>The list, or the nil list where it is empty: what a list is once it has been stored.</summary>
    public static ApiList<T> OrNil<T>(this ApiList<T> list) => list.IsEmpty ? default : list;

    /// <summary>The list with each item replaced by what <paramref name="map"/> makes of it.</summary>
    public static ApiList<T> Each<T>(this ApiList<T> list, Func<T, T> map)
        where T : class
    {
        T[]? changed = null;
        for (var i = 0; i < list.Count; i++)
        {
            var item = map(list[i]);
            if (!ReferenceEquals(item, list[i]))
            {
                changed ??= list.AsSpan().ToArray();
                changed[i] = item;
            }
        }

        return changed is null ? list : changed.ToApiList();
    }
}
