using Kuber.Api.Meta.V1;

namespace Kuber.Api.Validation;

/// <summary>The rules for label selectors inside objects.</summary>
public static class LabelSelectorValidation
{
    /// <summary>Checks a selector; none is good.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="path">Its path.</param>
    /// <param name="errors">Where broken rules go.</param>
    /// <param name="allowInvalidValues">Values need not be label values, as for some kinds whose stored objects may hold others.</param>
    public static void Check(LabelSelector? selector, FieldPath path, FieldErrors errors, bool allowInvalidValues = false)
    {
        if (selector is null)
        {
            return;
        }

        ObjectMetaValidation.Labels(selector.MatchLabels, path.Child("matchLabels"), errors);
        for (var i = 0; i < selector.MatchExpressions.Count; i++)
        {
            Check(selector.MatchExpressions[i], path.Child("matchExpressions").Index(i), errors, allowInvalidValues);
        }
    }

    /// <summary>Whether some value of an expression is not a label value.</summary>
    public static bool HasInvalidValues(LabelSelector? selector)
    {
        foreach (var requirement in selector?.MatchExpressions ?? default)
        {
            if (requirement.Values.Exists(static v => NameRules.LabelValue(v).Count > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the selector has neither labels nor expressions.</summary>
    public static bool IsEmpty(LabelSelector selector) => selector.MatchLabels.IsEmpty && selector.MatchExpressions.IsEmpty;

    /// <summary>Checks one expression of a selector.</summary>
    /// <param name="requirement">The expression.</param>
    /// <param name="path">Its path.</param>
    /// <param name="errors">Where broken rules go.</param>
    /// <param name="allowInvalidValues">Values need not be label values.</param>
    /// <param name="allowUnknownOperators">Operators of later versions are good.</param>
    public static void Check(LabelSelectorRequirement requirement, FieldPath path, FieldErrors errors, bool allowInvalidValues, bool allowUnknownOperators = false)
    {
        switch (requirement.Operator)
        {
            case "In" or "NotIn":
                if (requirement.Values.IsEmpty)
                {
                    errors.Required(path.Child("values"), "must be specified when `operator` is 'In' or 'NotIn'");
                }

                break;
            case "Exists" or "DoesNotExist":
                if (!requirement.Values.IsEmpty)
                {
                    errors.Forbidden(path.Child("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
                }

                break;
            case not null when allowUnknownOperators:
                break;
            default:
                errors.Invalid(path.Child("operator"), requirement.Operator, "not a valid selector operator");
                break;
        }

        errors.Invalid(path.Child("key"), requirement.Key, NameRules.QualifiedName(requirement.Key));
        if (allowInvalidValues)
        {
            return;
        }

        for (var i = 0; i < requirement.Values.Count; i++)
        {
            errors.Invalid(path.Child("values").Index(i), requirement.Values[i], NameRules.LabelValue(requirement.Values[i]));
        }
    }
}
