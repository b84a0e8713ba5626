using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;
using static Kuber.Machinery.Cel.Functions.CelTraversal;

namespace Kuber.Machinery.Cel.Functions.Patterns;

/// <summary>What patterns find in texts.</summary>
public static class RegexLibrary
{
    private static readonly CelType Texts = CelType.ListOf(CelType.String);

    /// <summary>The library.</summary>
    public static CelLibrary Library { get; } = new("kubernetes.regex")
    {
        Functions =
        [
            new("find", new CelOverload("string_find_string", [CelType.String, CelType.String], CelType.String, Find) { IsMember = true, Estimate = EstimateFind, Cost = SpentOnFind }),
            new("findAll",
                new CelOverload("string_find_all_string", [CelType.String, CelType.String], Texts, static a => FindAll(a, -1)) { IsMember = true, Estimate = EstimateFind, Cost = SpentOnFind },
                new CelOverload("string_find_all_string_int", [CelType.String, CelType.String, CelType.Int], Texts, static a => FindAll(a, a[2].Int())) { IsMember = true, Estimate = EstimateFind, Cost = SpentOnFind }),
        ],
    };

    private static CelValue Find(CelValue[] arguments)
    {
        try
        {
            return new CelString(GoRegex.Compile(arguments[1].Text()).Match(arguments[0].Text()).Value);
        }
        catch (FormatException wrong)
        {
            return new CelError("Illegal regex: " + wrong.Message);
        }
    }

    private static CelValue FindAll(CelValue[] arguments, long limit)
    {
        try
        {
            var pattern = GoRegex.Compile(arguments[1].Text());
            return CelArguments.ListOf(AllMatches(pattern.Matches(arguments[0].Text()), limit));
        }
        catch (FormatException wrong)
        {
            return new CelError("Illegal regex: " + wrong.Message);
        }
    }

    // An empty match right behind another one does not count.
    private static IEnumerable<string> AllMatches(System.Text.RegularExpressions.MatchCollection matches, long limit)
    {
        var end = -1;
        foreach (System.Text.RegularExpressions.Match match in matches)
        {
            if (limit == 0)
            {
                yield break;
            }

            if (match.Length == 0 && match.Index == end)
            {
                continue;
            }

            end = match.Index + match.Length;
            limit--;
            yield return match.Value;
        }
    }

    // At worst each character is found by itself.
    private static CelCallCost EstimateFind(IReadOnlyList<CelCostArgument> arguments) =>
        new(OfPattern(Size(arguments[0]), Size(arguments[1])), new CelSize(0, Size(arguments[0]).Max));

    private static ulong SpentOnFind(CelValue[] arguments, CelValue result) => SpentOnPattern(Size(arguments[0]), Size(arguments[1]));
}
