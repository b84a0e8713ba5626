using System.Collections.Immutable;
using System.Globalization;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Lists;

/// <summary>The order of values that have one: numbers, truth values, lengths of time, moments, texts and bytes.</summary>
internal static class ListOrder
{
    /// <summary>The types of values that have an order, with the names that overload ids call them by.</summary>
    public static ImmutableArray<(string Name, CelType Type)> ComparableTypes { get; } =
    [
        ("int", CelType.Int), ("uint", CelType.Uint), ("double", CelType.Double), ("bool", CelType.Bool),
        ("duration", CelType.Duration), ("timestamp", CelType.Timestamp), ("string", CelType.String), ("bytes", CelType.Bytes),
    ];

    /// <summary>Whether values of a kind have an order.</summary>
    public static bool IsComparable(CelValue value) => value is CelInt or CelUint or CelDouble or CelBool or CelDuration or CelTimestamp or CelString or CelBytes;

    /// <summary>The items of a list in the order of the keys beside them; equal ones stay in their order.</summary>
    public static CelValue Sort(CelList list, CelList keys)
    {
        if (list.Count != keys.Count)
        {
            return new CelError(string.Create(
                CultureInfo.InvariantCulture,
                $"@sortByAssociatedKeys() expected a list of the same size as the associated keys list, but got {list.Count} and {keys.Count} elements respectively"));
        }

        if (list.Count == 0)
        {
            return list;
        }

        if (!IsComparable(keys[0]))
        {
            return new CelError("list elements must be comparable");
        }

        if (keys.Items().Any(key => key.Type.Kind != keys[0].Type.Kind))
        {
            return new CelError("list elements must have the same type");
        }

        var order = Comparer<CelValue>.Create(static (a, b) => StandardComparisons.Compare(a, b) ?? 0);
        return new CelArray([.. Enumerable.Range(0, list.Count).OrderBy(i => keys[i], order).Select(i => list[i])]);
    }
}
