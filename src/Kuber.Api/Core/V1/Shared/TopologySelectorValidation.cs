using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for terms that select topologies.</summary>
internal static class TopologySelectorValidation
{
    /// <summary>Checks a term: each key once, each with values, each value once.</summary>
    public static void Check(TopologySelectorTerm term, FieldPath path, FieldErrors errors)
    {
        var expressions = term.MatchLabelExpressions;
        for (var i = 0; i < expressions.Count; i++)
        {
            var at = path.Child("matchLabelExpressions").Index(i);
            Requirement(expressions[i], at, errors);
            var key = expressions[i].Key;
            if (expressions.FindIndex(e => e.Key == key) < i)
            {
                errors.Duplicate(at.Child("key"), key);
            }
        }
    }

    /// <summary>Whether two terms select the same by the same keys, whatever the order.</summary>
    public static bool SameSelection(TopologySelectorTerm left, TopologySelectorTerm right) => Covers(left, right) && Covers(right, left);

    private static bool Covers(TopologySelectorTerm left, TopologySelectorTerm right)
    {
        foreach (var expression in left.MatchLabelExpressions)
        {
            if (right.MatchLabelExpressions.Find(e => e.Key == expression.Key) is not { } other
                || !expression.Values.AsSpan().ToArray().ToHashSet(StringComparer.Ordinal).SetEquals(other.Values))
            {
                return false;
            }
        }

        return true;
    }

    private static void Requirement(TopologySelectorLabelRequirement requirement, FieldPath path, FieldErrors errors)
    {
        if (requirement.Values.IsEmpty)
        {
            errors.Required(path.Child("values"));
        }

        for (var i = 0; i < requirement.Values.Count; i++)
        {
            if (requirement.Values.AsSpan()[..i].Contains(requirement.Values[i]))
            {
                errors.Duplicate(path.Child("values").Index(i), requirement.Values[i]);
            }
        }

        errors.Invalid(path.Child("key"), requirement.Key, NameRules.QualifiedName(requirement.Key));
    }
}
