using System.Globalization;
using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>Rules for counts that are numbers or percentages.</summary>
internal static class CountValidation
{
    /// <summary>Checks that a count is not negative, and that a text is a percentage.</summary>
    public static void NumberOrPercent(IntOrString? value, FieldPath path, FieldErrors errors)
    {
        if (value is not { } count)
        {
            return;
        }

        if (count.IsString)
        {
            errors.Invalid(path, count.StringValue, NameRules.Percent(count.StringValue));
        }
        else
        {
            errors.NonNegative(path, count.IntValue);
        }
    }

    /// <summary>Checks that a percentage is at most 100 %.</summary>
    public static void AtMostAll(IntOrString? value, FieldPath path, FieldErrors errors)
    {
        if (Percent(value) > 100)
        {
            errors.Invalid(path, value, "must not be greater than 100%");
        }
    }

    /// <summary>Checks that a count is not greater than that of another field.</summary>
    public static void AtMost(FieldPath path, int value, int most, string other, FieldErrors errors)
    {
        if (value > most)
        {
            errors.Invalid(path, value, "cannot be greater than " + other);
        }
    }

    /// <summary>Checks that a counter of collisions does not go back.</summary>
    public static void NotDecremented(FieldPath path, int? value, int? old, FieldErrors errors)
    {
        if (old is { } before && (value is null || value < before))
        {
            errors.Invalid(path, value ?? 0, "cannot be decremented");
        }
    }

    /// <summary>The number before the percent sign; null where it is no percentage.</summary>
    public static int? Percent(IntOrString? value) =>
        value is { IsString: true } text && text.StringValue.EndsWith('%') && int.TryParse(text.StringValue.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? percent
            : null;

    /// <summary>The number, or that before the percent sign, or 0.</summary>
    public static int Number(IntOrString? value) => value is { IsString: false } number ? number.IntValue : Percent(value) ?? 0;
}
