using System.Globalization;
using Kuber.Machinery.Cel.Syntax;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Strings;

/// <summary>Looks at formats that are written down together with the list of what they show, before anything runs.</summary>
internal static class FormatRule
{
    /// <summary>What is wrong with a call of <c>format</c>; null where nothing is and for all other calls.</summary>
    public static (CelNode At, string Message)? Check(CelCall call, Func<CelNode, CelType> typeOf)
    {
        if (call is not { Function: "format", Target: CelConstant { Value: CelString format }, Arguments: [CelListNode list] })
        {
            return null;
        }

        CelNode at = call;
        var outcome = FormatReader.Read(format.Value, list.Items.Count, checking: true, Look, out var used);
        return outcome.Error is { } wrong ? (at, wrong)
            : list.Items.Count > used ? (call, string.Create(CultureInfo.InvariantCulture, $"too many arguments supplied to string.format (expected {used}, got {list.Items.Count})"))
            : null;

        FormatOutcome Look(int index, FormatClause clause)
        {
            if (Misfit(list.Items[index], clause, typeOf) is not { } bad)
            {
                return "";
            }

            at = bad;
            return FormatOutcome.Wrong(CelFormatting.Mismatch(clause, typeOf(bad).Name));
        }
    }

    // What is inside of lists and maps that are written down is shown too.
    private static CelNode? Misfit(CelNode node, FormatClause clause, Func<CelNode, CelType> typeOf)
    {
        if (!CelFormatting.Fits(clause, typeOf(node).Kind))
        {
            return node;
        }

        return (clause.Letter, node) switch
        {
            ('s', CelListNode list) => list.Items.Select(item => Misfit(item, clause, typeOf)).FirstOrDefault(static bad => bad is not null),
            ('s', CelMapNode map) => map.Entries.Select(entry => Misfit(entry.Key, clause, typeOf) ?? Misfit(entry.Value, clause, typeOf)).FirstOrDefault(static bad => bad is not null),
            _ => null,
        };
    }
}
