using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Standard;

/// <summary>contains, startsWith, endsWith and matches.</summary>
internal static class StandardStrings
{
    /// <summary>What a pattern that cannot be matched in time gives.</summary>
    public static CelError TooLong { get; } = new("the pattern took too long");

    public static ImmutableArray<CelFunction> Functions { get; } =
    [
        new(
            "contains",
            Member("contains_string", static (text, part) => CelBool.Of(text.Contains(part, StringComparison.Ordinal))) with { Estimate = StandardCosts.Searching, Cost = StandardCosts.Searching }),
        new("startsWith", Member("starts_with_string", static (text, part) => CelBool.Of(text.StartsWith(part, StringComparison.Ordinal))) with { Estimate = PartEstimate, Cost = PartCost }),
        new("endsWith", Member("ends_with_string", static (text, part) => CelBool.Of(text.EndsWith(part, StringComparison.Ordinal))) with { Estimate = PartEstimate, Cost = PartCost }),
        new(
            "matches",
            Matching("matches", isMember: false),
            Matching("matches_string", isMember: true)),
    ];

    /// <summary>Whether a pattern matches anywhere in a text; a failure where it is no pattern.</summary>
    public static CelValue Matches(CelString text, CelString pattern)
    {
        try
        {
            return Matches(text, GoRegex.Compile(pattern.Value));
        }
        catch (FormatException wrong)
        {
            return new CelError(wrong.Message);
        }
    }

    /// <summary>A pattern that is written down, ready to match; null where it is not.</summary>
    /// <exception cref="CelProgramException">It is no pattern.</exception>
    public static Regex? Written(CelValue? pattern)
    {
        try
        {
            return pattern is CelString text ? GoRegex.Compile(text.Value) : null;
        }
        catch (FormatException wrong)
        {
            throw new CelProgramException(wrong.Message);
        }
    }

    private static CelValue Matches(CelValue text, Regex pattern)
    {
        try
        {
            return CelBool.Of(pattern.IsMatch(((CelString)text).Value));
        }
        catch (RegexMatchTimeoutException)
        {
            return TooLong;
        }
    }

    private static CelOverload Member(string id, Func<string, string, CelValue> body) =>
        new(id, [CelType.String, CelType.String], CelType.Bool, a => body(((CelString)a[0]).Value, ((CelString)a[1]).Value)) { IsMember = true };

    private static CelOverload Matching(string id, bool isMember) =>
        new(id, [CelType.String, CelType.String], CelType.Bool, static a => Matches((CelString)a[0], (CelString)a[1]))
        {
            IsMember = isMember,
            Prepare = static written => Written(written[1]) is { } pattern ? a => Matches(a[0], pattern) : null,
            Estimate = StandardCosts.Matching,
            Cost = StandardCosts.Matching,
        };

    private static CelCallCost PartEstimate(IReadOnlyList<CelCostArgument> arguments) => new(StandardCosts.SizeOf(arguments[1]).CostOf(StandardCosts.Traversal), null);

    private static ulong PartCost(CelValue[] arguments, CelValue result) => StandardCosts.Through(arguments[1]);
}
