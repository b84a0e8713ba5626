using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions;

/// <summary>What it costs to go through texts and lists: what libraries add to the costs of the language, before an expression runs and when it did.</summary>
internal static class CelTraversal
{
    /// <summary>The cost of going through one character.</summary>
    public const double TextFactor = StandardCosts.Traversal;

    /// <summary>The cost of one character of a pattern.</summary>
    public const double PatternFactor = StandardCosts.Pattern;

    /// <summary>The cost of making a list.</summary>
    public const ulong ListCost = 10;

    /// <summary>The cost of making an object.</summary>
    public const ulong ObjectCost = 40;

    /// <summary>How large an argument may be.</summary>
    public static CelSize Size(CelCostArgument argument) => StandardCosts.SizeOf(argument);

    /// <summary>How large a value is; 1 where it has no size.</summary>
    public static ulong Size(CelValue value) => StandardCosts.SizeOf(value);

    /// <summary>A call that goes once through its first argument.</summary>
    public static CelCallCost OfFirst(IReadOnlyList<CelCostArgument> arguments) => new(Size(arguments[0]).CostOf(TextFactor), null);

    /// <summary>A call that goes twice through its first argument.</summary>
    public static CelCallCost TwiceOfFirst(IReadOnlyList<CelCostArgument> arguments) => new(Size(arguments[0]).CostOf(2 * TextFactor), null);

    /// <summary>A call that goes once through its first argument and gives something of the same size.</summary>
    public static CelCallCost OfFirstAsLarge(IReadOnlyList<CelCostArgument> arguments) => new(Size(arguments[0]).CostOf(TextFactor), Size(arguments[0]));

    /// <summary>A call that went once through its first argument.</summary>
    public static ulong SpentOnFirst(CelValue[] arguments, CelValue result) => StandardCosts.Through(arguments[0]);

    /// <summary>A call that went twice through its first argument.</summary>
    public static ulong SpentTwiceOnFirst(CelValue[] arguments, CelValue result) => Spent(CelCost.Product(Size(arguments[0]), 2));

    /// <summary>Going through so many characters.</summary>
    public static ulong Spent(ulong size) => CelCost.Scaled(size, TextFactor);

    /// <summary>Having matched a pattern against a text.</summary>
    public static ulong SpentOnPattern(ulong text, ulong pattern) =>
        CelCost.Product(CelCost.Scaled(CelCost.Sum(text, 1), TextFactor), CelCost.Scaled(pattern, PatternFactor));

    /// <summary>Going through a whole value: texts and bytes by their bytes, rounded down; anything that has no parts costs 1.</summary>
    public static ulong SpentOnTree(CelValue value)
    {
        switch (value)
        {
            case CelString text:
                return (ulong)(System.Text.Encoding.UTF8.GetByteCount(text.Value) * TextFactor);
            case CelBytes bytes:
                return (ulong)(bytes.Value.Length * TextFactor);
            case CelList:
                ulong sum = 0;
                foreach (var item in value.Items())
                {
                    sum = CelCost.Sum(sum, SpentOnTree(item));
                }

                return sum;
            case CelMap map:
                ulong all = 0;
                foreach (var key in map.Keys)
                {
                    all = CelCost.Sum(all, CelCost.Sum(SpentOnTree(key), SpentOnTree(map.Find(key)!)));
                }

                return all;
            default:
                return 1;
        }
    }
}
