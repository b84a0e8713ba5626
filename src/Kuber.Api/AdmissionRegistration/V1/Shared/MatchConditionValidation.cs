using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>The rules for the conditions under which a webhook or a policy comes in.</summary>
internal static class MatchConditionValidation
{
    private const int Maximum = 64;

    /// <summary>Checks conditions.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="path">Where they are.</param>
    /// <param name="hasParams">Whether they may use parameters.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static void Check(ApiList<MatchCondition> conditions, FieldPath path, bool hasParams, FieldErrors errors)
    {
        var expressions = conditions.IsEmpty ? null : errors.Expressions?.Begin(hasParams);
        if (conditions.Count > Maximum)
        {
            errors.TooMany(path, conditions.Count, Maximum);
        }

        for (var i = 0; i < conditions.Count; i++)
        {
            var (condition, at) = (conditions[i], path.Index(i));
            if (string.IsNullOrWhiteSpace(condition.Expression))
            {
                errors.Required(at.Child("expression"));
            }
            else
            {
                var expression = condition.Expression.Trim();
                errors.Expression(at.Child("expression"), expression, expressions?.Check(expression, ExpressionUse.MatchCondition));
            }

            if (condition.Name.Length == 0)
            {
                errors.Required(at.Child("name"));
                continue;
            }

            errors.Invalid(at.Child("name"), condition.Name, NameRules.QualifiedName(condition.Name));
            if (IsTaken(conditions.AsSpan()[..i], condition.Name))
            {
                errors.Duplicate(at.Child("name"), condition.Name);
            }
        }
    }

    private static bool IsTaken(ReadOnlySpan<MatchCondition> before, string name)
    {
        foreach (var condition in before)
        {
            if (condition.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
