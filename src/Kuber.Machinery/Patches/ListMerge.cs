using Kuber.Machinery.Errors;
using Kuber.Machinery.Trees;

namespace Kuber.Machinery.Patches;

/// <summary>Merges two lists of a <see cref="StrategicMergePatch"/> and puts the items in order.</summary>
internal sealed class ListMerge(ApiValue original, ApiValue patch, string mergeKey)
{
    private const string Directive = "$patch";

    /// <summary>The patch replaces the whole list.</summary>
    public bool IsReplacement { get; private set; }

    /// <summary>Merges lists of maps that a key identifies.</summary>
    /// <param name="merge">Merges an item of the patch into the one that is there.</param>
    /// <param name="clean">Takes the directives out of an item that is new.</param>
    public List<ApiValue> Maps(Func<ApiValue, ApiValue, ApiValue> merge, Func<ApiValue, ApiValue> clean)
    {
        List<ApiValue> merged = [.. original.Items];
        List<ApiValue> changes = [];
        foreach (var item in patch.Items)
        {
            if (!item.IsMap)
            {
                changes.Add(item);
                continue;
            }

            switch (item[Directive].Text)
            {
                case "replace":
                    IsReplacement = true;
                    break;
                case "delete":
                    var gone = Key(item);
                    merged.RemoveAll(m => m[mergeKey].Equals(gone));
                    break;
                case null or "merge":
                    changes.Add(item);
                    break;
                default:
                    throw StatusErrors.BadRequest($"unknown patch type: {item[Directive].Text} in map: {GoNames.Print(item)}");
            }
        }

        if (IsReplacement)
        {
            return [.. changes.Select(clean)];
        }

        foreach (var item in changes)
        {
            var key = Key(item);
            var at = merged.FindIndex(m => m[mergeKey].Equals(key));
            if (at < 0)
            {
                merged.Add(clean(item));
            }
            else
            {
                merged[at] = merge(merged[at], item);
            }
        }

        return merged;
    }

    /// <summary>Merges lists of texts and numbers, each once, and takes away what is to go.</summary>
    public List<ApiValue> Primitives(ApiValue removed)
    {
        List<ApiValue> merged = [];
        foreach (var item in (ReadOnlySpan<ApiValue>)[.. original.Items, .. patch.Items])
        {
            if (!merged.Contains(item) && !removed.Items.Contains(item))
            {
                merged.Add(item);
            }
        }

        return merged;
    }

    /// <summary>
    /// Puts items in order: those that the patch (or its <c>$setElementOrder</c>) names in its order, between them those that only
    /// the original has, each before the named ones that it stood before.
    /// </summary>
    public ApiValue Ordered(List<ApiValue> merged, ApiValue order)
    {
        var named = order.IsList ? order : patch;
        if (order.IsList)
        {
            CheckOrder(order);
        }

        List<ApiValue> left = [];
        List<(int At, ApiValue Item)> right = [];
        foreach (var item in merged)
        {
            var at = IndexIn(named, item);
            if (at < 0)
            {
                left.Add(item);
            }
            else
            {
                right.Add((at, item));
            }
        }

        right.Sort(static (a, b) => a.At.CompareTo(b.At));
        List<ApiValue> result = new(merged.Count);
        var (i, j) = (0, 0);
        while (i < left.Count && j < right.Count)
        {
            var (mine, theirs) = (IndexIn(original, left[i]), IndexIn(original, right[j].Item));
            result.Add(mine >= 0 && theirs >= 0 && mine < theirs ? left[i++] : right[j++].Item);
        }

        result.AddRange(left[i..]);
        result.AddRange(right[j..].Select(r => r.Item));
        return ApiValue.ListOf([.. result]);
    }

    /// <summary>The items of the patch must stand in its <c>$setElementOrder</c>, in the same order.</summary>
    private void CheckOrder(ApiValue order)
    {
        var last = -1;
        foreach (var item in patch.Items)
        {
            if (item[Directive].Text is "delete")
            {
                continue;
            }

            var at = IndexIn(order, item);
            if (at <= last)
            {
                throw StatusErrors.Unclassified($"The order in patch list:\n{GoNames.Print(patch)}\n doesn't match $setElementOrder list:\n{GoNames.Print(order)}\n");
            }

            last = at;
        }
    }

    private int IndexIn(ApiValue list, ApiValue item)
    {
        var key = mergeKey.Length > 0 ? item[mergeKey] : item;
        for (var i = 0; i < list.Count; i++)
        {
            if ((mergeKey.Length > 0 ? list.Items[i][mergeKey] : list.Items[i]).Equals(key))
            {
                return i;
            }
        }

        return -1;
    }

    private ApiValue Key(ApiValue item) => item.Has(mergeKey)
        ? item[mergeKey]
        : throw StatusErrors.Unclassified($"map: {GoNames.Print(item)} does not contain declared merge key: {mergeKey}");
}
