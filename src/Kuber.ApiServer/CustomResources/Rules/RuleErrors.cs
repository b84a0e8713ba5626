using System.Globalization;
using Kuber.Api.Validation;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>Tells what rules say of a value: single values are shown, maps and lists are not; of what fails the type is.</summary>
/// <param name="path">Where the value is.</param>
/// <param name="value">The value.</param>
/// <param name="type">Its type in the schema.</param>
/// <param name="errors">Takes what is wrong.</param>
internal sealed class RuleErrors(FieldPath path, ApiValue value, string type, FieldErrors errors)
{
    /// <summary>The same for a field of the value that a rule names.</summary>
    public RuleErrors Below(string fieldPath) => new(path.Child(fieldPath), value, type, errors);

    /// <summary>A rule could not be evaluated.</summary>
    public void Fail(string detail, bool isWarning = false) => Tell(Made(FieldErrorType.Invalid, "Invalid value: " + FieldValueText.Quote(type) + ": " + detail), isWarning);

    /// <summary>A rule does not hold.</summary>
    /// <param name="detail">What is wrong.</param>
    /// <param name="reason">The reason that the rule gives; null for that of any wrong value.</param>
    /// <param name="isWarning">Whether it is no error but a warning.</param>
    public void Break(string detail, string? reason, bool isWarning) => Tell(
        reason switch
        {
            "FieldValueForbidden" => Made(FieldErrorType.Forbidden, "Forbidden: " + detail),
            "FieldValueRequired" => Made(FieldErrorType.Required, "Required value: " + detail),
            "FieldValueDuplicate" => Made(FieldErrorType.Duplicate, "Duplicate value" + Shown),
            _ => Made(FieldErrorType.Invalid, "Invalid value" + Shown + ": " + detail),
        },
        isWarning);

    private FieldError Made(FieldErrorType kind, string message) => new(kind, path.ToString(), message);

    private void Tell(FieldError error, bool isWarning)
    {
        if (isWarning)
        {
            errors.Warn(error.ToString());
        }
        else
        {
            errors.Add(error);
        }
    }

    private string Shown => value.Kind switch
    {
        ApiValueKind.Text => ": " + FieldValueText.Of(value.Text),
        ApiValueKind.Integer => ": " + value.Integer.ToString(CultureInfo.InvariantCulture),
        ApiValueKind.Double or ApiValueKind.Boolean => ": " + value,
        _ => "",
    };
}
