using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Resource.V1;

/// <summary>The rules for the conditions that binding a pod to devices waits for, and for those that end the wait (KEP-5007).</summary>
internal static class BindingConditionsValidation
{
    private const int Maximum = 4;

    /// <summary>Checks the two lists of a device or of what a claim was given of it.</summary>
    public static void Check(ApiList<string> conditions, ApiList<string> failures, FieldPath path, FieldErrors errors)
    {
        var (good, bad) = (path.Child("bindingConditions"), path.Child("bindingFailureConditions"));
        ItemRules.Each(conditions, Maximum, good, errors, (name, p) => errors.Invalid(p, name, NameRules.QualifiedName(name)));
        ItemRules.Each(failures, Maximum, bad, errors, (name, p) => errors.Invalid(p, name, NameRules.QualifiedName(name)));
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var i = 0; i < conditions.Count; i++)
        {
            if (!seen.Add(conditions[i]))
            {
                errors.Duplicate(good.Index(i), conditions[i]);
            }
        }

        HashSet<string> seenFailures = new(StringComparer.Ordinal);
        for (var i = 0; i < failures.Count; i++)
        {
            if (!seenFailures.Add(failures[i]))
            {
                errors.Duplicate(bad.Index(i), failures[i]);
            }

            if (seen.Contains(failures[i]))
            {
                errors.Invalid(bad.Index(i), failures[i], "bindingFailureConditions must not overlap with bindingConditions");
            }
        }

        if (conditions.IsEmpty && !failures.IsEmpty)
        {
            errors.Invalid(good, conditions, "bindingConditions are required to use bindingFailureConditions");
        }

        if (failures.IsEmpty && !conditions.IsEmpty)
        {
            errors.Invalid(bad, failures, "bindingFailureConditions are required to use bindingConditions");
        }
    }
}
