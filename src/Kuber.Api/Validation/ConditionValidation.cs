using System.Text.RegularExpressions;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>The rules for conditions of the common kind.</summary>
internal static partial class ConditionValidation
{
    private const int MaximumReason = 1024;
    private const int MaximumMessage = 32 * 1024;
    private const string ReasonPattern = "[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?";
    private const string ReasonMessage =
        "a condition reason must start with alphabetic character, optionally followed by a string of alphanumeric characters or '_,:', and must end with an alphanumeric character or '_'";

    /// <summary>Checks conditions: each on its own, and that no type occurs twice.</summary>
    public static void Check(ApiList<Condition> conditions, FieldPath path, FieldErrors errors)
    {
        HashSet<string> types = [];
        for (var i = 0; i < conditions.Count; i++)
        {
            if (!types.Add(conditions[i].Type))
            {
                errors.Duplicate(path.Index(i).Child("type"), conditions[i].Type);
            }

            Check(conditions[i], path.Index(i), errors);
        }
    }

    private static void Check(Condition condition, FieldPath path, FieldErrors errors)
    {
        errors.Invalid(path.Child("type"), condition.Type, NameRules.QualifiedName(condition.Type));
        if (condition.Status is not ("False" or "True" or "Unknown"))
        {
            errors.NotSupported(path.Child("status"), condition.Status, "False", "True", "Unknown");
        }

        if (condition.ObservedGeneration < 0)
        {
            errors.Invalid(path.Child("observedGeneration"), condition.ObservedGeneration, "must be greater than or equal to zero");
        }

        if (condition.LastTransitionTime is null)
        {
            errors.Required(path.Child("lastTransitionTime"), "must be set");
        }

        if (condition.Reason.Length == 0)
        {
            errors.Required(path.Child("reason"), "must be set");
        }
        else
        {
            if (!Reason().IsMatch(condition.Reason))
            {
                errors.Invalid(path.Child("reason"), condition.Reason, NameRules.PatternMessage(ReasonMessage, ReasonPattern, "my_name", "MY_NAME", "MyName", "ReasonA,ReasonB", "ReasonA:ReasonB"));
            }

            if (NameRules.Utf8Length(condition.Reason) > MaximumReason)
            {
                errors.TooLong(path.Child("reason"), MaximumReason);
            }
        }

        if (NameRules.Utf8Length(condition.Message) > MaximumMessage)
        {
            errors.TooLong(path.Child("message"), MaximumMessage);
        }
    }

    [GeneratedRegex(@"\A" + ReasonPattern + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex Reason();
}
