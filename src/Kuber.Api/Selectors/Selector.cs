using System.Diagnostics.CodeAnalysis;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Selectors;

/// <summary>A label selector ready for matching. Immutable.</summary>
public sealed class Selector
{
    private readonly SelectorRequirement[] requirements;
    private readonly bool nothing;

    private Selector(SelectorRequirement[] requirements, bool nothing = false)
    {
        this.requirements = requirements;
        this.nothing = nothing;
    }

    /// <summary>Selects every object.</summary>
    public static Selector Everything { get; } = new([]);

    /// <summary>Selects no object.</summary>
    public static Selector Nothing { get; } = new([], nothing: true);

    /// <summary>All the conditions that an object must meet.</summary>
    public IReadOnlyList<SelectorRequirement> Requirements => requirements;

    /// <summary>Whether it selects every object.</summary>
    public bool IsEverything => !nothing && requirements.Length == 0;

    /// <summary>Whether it selects no object, whatever its labels.</summary>
    public bool IsNothing => nothing;

    /// <summary>Reads the text form, such as <c>app=web,tier in (a,b),!old</c>.</summary>
    /// <exception cref="FormatException">The text is malformed; the message is upstream's.</exception>
    public static Selector Parse(string text) => TryParse(text, out var selector, out var error) ? selector : throw new FormatException(error);

    /// <summary>Reads the text form; false with upstream's message where it is malformed.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Selector? selector, [NotNullWhen(false)] out string? error)
    {
        (var found, error) = new SelectorParser(text).Parse();
        if (error is not null)
        {
            selector = null;
            return false;
        }

        found.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        selector = new([.. found]);
        return true;
    }

    /// <summary>Conditions as a selector.</summary>
    public static Selector Of(params IEnumerable<SelectorRequirement> requirements) =>
        new([.. requirements.OrderBy(static r => r.Key, StringComparer.Ordinal)]);

    /// <summary>Selects the objects that have all these labels; every object where there are none.</summary>
    public static Selector From(ApiMap<string> labels)
    {
        var requirements = new SelectorRequirement[labels.Count];
        var i = 0;
        foreach (var (key, value) in labels)
        {
            requirements[i++] = new(key, SelectorOperator.Equals, [value]);
        }

        return new(requirements);
    }

    /// <summary>The selector of an object: none selects nothing, an empty one everything.</summary>
    /// <exception cref="FormatException">An operator is unknown.</exception>
    public static Selector From(LabelSelector? selector)
    {
        if (selector is null)
        {
            return Nothing;
        }

        List<SelectorRequirement> requirements = [.. From(selector.MatchLabels).requirements];
        foreach (var expression in selector.MatchExpressions)
        {
            var op = expression.Operator switch
            {
                "In" => SelectorOperator.In,
                "NotIn" => SelectorOperator.NotIn,
                "Exists" => SelectorOperator.Exists,
                "DoesNotExist" => SelectorOperator.DoesNotExist,
                _ => throw new FormatException($"\"{expression.Operator}\" is not a valid label selector operator"),
            };
            requirements.Add(new(expression.Key, op, Sorted(expression.Values)));
        }

        requirements.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return new([.. requirements]);
    }

    /// <summary>Whether an object with these labels is selected.</summary>
    public bool Matches(ApiMap<string> labels)
    {
        if (nothing)
        {
            return false;
        }

        foreach (var requirement in requirements)
        {
            if (!requirement.Matches(labels))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text form, its conditions sorted by key.</summary>
    public override string ToString() => string.Join(',', requirements.Select(static r => r.ToString()));

    private static string[] Sorted(ApiList<string> values)
    {
        var sorted = values.AsSpan().ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return sorted;
    }
}
