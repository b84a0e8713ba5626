using System.Collections.Immutable;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Strings;

/// <summary>Texts, as version 2 of cel-go's strings has them: indexes count code points.</summary>
public static class StringsLibrary
{
    private static readonly CelType Text = CelType.String;
    private static readonly CelType Texts = CelType.ListOf(CelType.String);

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("cel.lib.ext.strings")
    {
        Functions =
        [
            new("charAt", Member("string_char_at_int", [Text, CelType.Int], Text, static a => TextFunctions.CharAt(a[0].Text(), a[1].Int()))),
            new("indexOf", Search("string_index_of_string", [Text, Text], static a => TextFunctions.IndexOf(a[0].Text(), a[1].Text(), 0)),
                Search("string_index_of_string_int", [Text, Text, CelType.Int], static a => TextFunctions.IndexOf(a[0].Text(), a[1].Text(), a[2].Int()))),
            new("lastIndexOf", Search("string_last_index_of_string", [Text, Text], static a => TextFunctions.LastIndexOf(a[0].Text(), a[1].Text(), null)),
                Search("string_last_index_of_string_int", [Text, Text, CelType.Int], static a => TextFunctions.LastIndexOf(a[0].Text(), a[1].Text(), a[2].Int()))),
            new("lowerAscii", Through("string_lower_ascii", [Text], static a => TextFunctions.LowerAscii(a[0].Text()))),
            new("upperAscii", Through("string_upper_ascii", [Text], static a => TextFunctions.UpperAscii(a[0].Text()))),
            new("trim", Through("string_trim", [Text], static a => new CelString(a[0].Text().Trim()))),
            new("substring", Through("string_substring_int", [Text, CelType.Int], static a => TextFunctions.Substring(a[0].Text(), a[1].Int(), null)),
                Through("string_substring_int_int", [Text, CelType.Int, CelType.Int], static a => TextFunctions.Substring(a[0].Text(), a[1].Int(), a[2].Int()))),
            new("replace", Replace("string_replace_string_string", [Text, Text, Text], static a => TextFunctions.Replace(a[0].Text(), a[1].Text(), a[2].Text(), -1)),
                Replace("string_replace_string_string_int", [Text, Text, Text, CelType.Int], static a => TextFunctions.Replace(a[0].Text(), a[1].Text(), a[2].Text(), a[3].Int()))),
            new("split", Split("string_split_string", [Text, Text], static a => TextFunctions.Split(a[0].Text(), a[1].Text(), -1)),
                Split("string_split_string_int", [Text, Text, CelType.Int], static a => TextFunctions.Split(a[0].Text(), a[1].Text(), a[2].Int()))),
            new("join", Join("list_join", [Texts], static a => TextFunctions.Join((CelList)a[0], "")),
                Join("list_join_string", [Texts, Text], static a => TextFunctions.Join((CelList)a[0], a[1].Text()))),
            new("format", Member("string_format", [Text, CelType.ListOf(CelType.Dyn)], Text, static a => CelFormatting.Format(a[0].Text(), (CelList)a[1]))
                with { Estimate = OfFirst, Cost = SpentOnFirst }),
            new("strings.quote", new CelOverload("strings_quote", [Text], Text, static a => TextFunctions.Quote(a[0].Text())) { Estimate = EstimateQuote, Cost = SpentOnFirst }),
        ],
        Rules = [FormatRule.Check],
    };

    private static CelOverload Member(string id, ImmutableArray<CelType> parameters, CelType result, Func<CelValue[], CelValue> body) =>
        new(id, parameters, result, body) { IsMember = true };

    private static CelOverload Search(string id, ImmutableArray<CelType> parameters, Func<CelValue[], CelValue> body) =>
        Member(id, parameters, CelType.Int, body) with { Estimate = OfFirst, Cost = static (a, _) => SpentOnTree(a[0]) };

    private static CelOverload Through(string id, ImmutableArray<CelType> parameters, Func<CelValue[], CelValue> body) =>
        Member(id, parameters, Text, body) with { Estimate = OfFirstAsLarge, Cost = SpentOnFirst };

    private static CelOverload Replace(string id, ImmutableArray<CelType> parameters, Func<CelValue[], CelValue> body) =>
        Member(id, parameters, Text, body) with { Estimate = EstimateReplace, Cost = SpentTwiceOnFirst };

    private static CelOverload Split(string id, ImmutableArray<CelType> parameters, Func<CelValue[], CelValue> body) =>
        Member(id, parameters, Texts, body) with { Estimate = EstimateSplit, Cost = SpentTwiceOnFirst };

    private static CelOverload Join(string id, ImmutableArray<CelType> parameters, Func<CelValue[], CelValue> body) =>
        Member(id, parameters, Text, body) with { Estimate = EstimateJoin, Cost = static (_, result) => Spent(CelCost.Product(Size(result), 2)) };

    // At most each character is escaped; the quotes are always there.
    private static CelCallCost EstimateQuote(IReadOnlyList<CelCostArgument> arguments)
    {
        var text = Size(arguments[0]);
        return new(text.CostOf(TextFactor), new CelSize(CelCost.Sum(text.Min, 2), CelCost.Sum(CelCost.Product(text.Max, 2), 2)));
    }

    private static CelCallCost EstimateReplace(IReadOnlyList<CelCostArgument> arguments)
    {
        var (text, old, with) = (Size(arguments[0]), Size(arguments[1]), Size(arguments[2]));

        // An empty text is found around each character; otherwise the longest result has the shortest texts replaced by the longest.
        var (most, keptAtMost) = old.Min == 0 ? (CelCost.Sum(text.Max, 1), text.Max)
            : with.Max <= old.Min ? (0, text.Max)
            : (Quotient(text.Max, old.Min), 0);
        var (least, keptAtLeast) = old.Max == 0 ? (CelCost.Sum(text.Min, 1), text.Min)
            : old.Max <= with.Min ? (0, text.Min)
            : (Quotient(text.Min, old.Max), 0UL);
        var result = (new CelSize(least, most) * with) + new CelSize(keptAtLeast, keptAtMost);
        return new(text.CostOf(2 * TextFactor), result);
    }

    private static ulong Quotient(ulong size, ulong by)
    {
        var quotient = Math.Ceiling((double)size / by);
        return quotient >= ulong.MaxValue ? ulong.MaxValue : (ulong)quotient;
    }

    // With an empty separator each character is an item; a limit that is written down bounds the list.
    private static CelCallCost EstimateSplit(IReadOnlyList<CelCostArgument> arguments)
    {
        var text = Size(arguments[0]);
        var most = arguments.Count > 2 && arguments[2].Node is CelConstant { Value: CelInt limit } ? unchecked((ulong)limit.Value) : text.Max;
        return new(text.CostOf(2 * TextFactor), new CelSize(0, most));
    }

    private static CelCallCost EstimateJoin(IReadOnlyList<CelCostArgument> arguments)
    {
        var list = Size(arguments[0]);
        var result = list * (arguments[0].ItemSize ?? CelSize.Unbounded);
        if (arguments.Count > 1)
        {
            result += Size(arguments[1]) * new CelSize(list.Min == 0 ? 0 : list.Min - 1, list.Max == 0 ? 0 : list.Max - 1);
        }

        return new(result.CostOf(TextFactor), result);
    }
}
