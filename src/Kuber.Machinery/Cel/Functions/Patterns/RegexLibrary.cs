using System.Text.RegularExpressions;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Functions.Standard;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

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
            new("find", Of("string_find_string", CelType.String, Find, CelType.String, CelType.String)),
            new("findAll",
                Of("string_find_all_string", Texts, static (a, pattern) => FindAll(a[0], pattern, -1), CelType.String, CelType.String),
                Of("string_find_all_string_int", Texts, static (a, pattern) => FindAll(a[0], pattern, a[2].Int()), CelType.String, CelType.String, CelType.Int)),
        ],
    };

    private static CelOverload Of(string id, CelType result, Func<CelValue[], Regex, CelValue> body, params CelType[] parameters) => new(id, [.. parameters], result, a => Run(a, body))
    {
        IsMember = true,
        Prepare = written => StandardStrings.Written(written[1]) is { } pattern ? a => Run(a, pattern, body) : null,
        Estimate = EstimateFind,
        Cost = StandardCosts.Matching,
    };

    private static CelValue Run(CelValue[] arguments, Func<CelValue[], Regex, CelValue> body)
    {
        try
        {
            return Run(arguments, GoRegex.Compile(arguments[1].Text()), body);
        }
        catch (FormatException wrong)
        {
            return new CelError("Illegal regex: " + wrong.Message);
        }
    }

    private static CelValue Run(CelValue[] arguments, Regex pattern, Func<CelValue[], Regex, CelValue> body)
    {
        try
        {
            return body(arguments, pattern);
        }
        catch (RegexMatchTimeoutException)
        {
            return StandardStrings.TooLong;
        }
    }

    private static CelString Find(CelValue[] arguments, Regex pattern) => new(pattern.Match(arguments[0].Text()).Value);

    // An empty match right behind another one does not count.
    private static CelArray FindAll(CelValue text, Regex pattern, long limit)
    {
        List<string> found = [];
        var end = -1;
        for (var match = pattern.Match(text.Text()); match.Success && found.Count != limit; match = match.NextMatch())
        {
            if (match.Length > 0 || match.Index != end)
            {
                found.Add(match.Value);
            }

            end = match.Index + match.Length;
        }

        return CelArguments.ListOf(found);
    }

    // At worst each character is found by itself.
    private static CelCallCost EstimateFind(IReadOnlyList<CelCostArgument> arguments) =>
        StandardCosts.Matching(arguments) with { Result = new CelSize(0, StandardCosts.SizeOf(arguments[0]).Max) };
}
