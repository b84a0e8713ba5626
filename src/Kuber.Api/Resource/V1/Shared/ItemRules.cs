using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>Checks lists and maps as the kinds of this group do: those that are too long item by item no more.</summary>
internal static class ItemRules
{
    /// <summary>The maximum of lists that may be of any length.</summary>
    public const int Unlimited = int.MaxValue;

    /// <summary>Checks each item of a list.</summary>
    public static void Each<T>(ApiList<T> items, int maximum, FieldPath path, FieldErrors errors, Action<T, FieldPath> check)
    {
        if (items.Count > maximum)
        {
            errors.TooMany(path, items.Count, maximum);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            check(items[i], path.Index(i));
        }
    }

    /// <summary>Checks each item of a list, then that no key occurs twice.</summary>
    /// <param name="items">The items.</param>
    /// <param name="maximum">How many there may be.</param>
    /// <param name="path">Where the list is.</param>
    /// <param name="errors">Where broken rules go.</param>
    /// <param name="key">What tells items apart.</param>
    /// <param name="check">The rules for one item.</param>
    /// <param name="show">How an error shows a key.</param>
    public static void Set<T, TKey>(
        ApiList<T> items, int maximum, FieldPath path, FieldErrors errors, Func<T, TKey> key, Action<T, FieldPath> check, Func<TKey, object?>? show = null)
        where TKey : notnull
    {
        Each(items, maximum, path, errors, check);
        if (items.Count > maximum)
        {
            return;
        }

        HashSet<TKey> seen = [];
        for (var i = 0; i < items.Count; i++)
        {
            var mine = key(items[i]);
            if (!seen.Add(mine))
            {
                errors.Duplicate(path.Index(i), show is null ? mine : show(mine));
            }
        }
    }

    /// <summary>Checks each key and value of a map. Paths show long keys without their middle.</summary>
    public static void Map<T>(
        ApiMap<T> map, int maximum, int shownKey, FieldPath path, FieldErrors errors, Action<string, FieldPath> checkKey, Action<T, FieldPath> check)
    {
        if (map.Count > maximum)
        {
            errors.TooMany(path, map.Count, maximum);
            return;
        }

        foreach (var (key, value) in map)
        {
            checkKey(key, path);
            check(value, path.Key(Shortened(key, shownKey)));
        }
    }

    private static string Shortened(string key, int maximum)
    {
        const string Gap = "...";
        maximum = Math.Max(maximum, 16);
        var left = maximum - Gap.Length;
        return key.Length <= maximum ? key : string.Concat(key.AsSpan(0, (left + 1) / 2), Gap, key.AsSpan(key.Length - (left / 2)));
    }
}
