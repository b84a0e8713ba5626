using System.Globalization;

namespace Kuber.Api.Validation;

/// <summary>Shows a value in an error message: texts quoted, numbers and truth values bare, messages as JSON, nothing as <c>null</c>.</summary>
public static class FieldValueText
{
    /// <summary>The value as messages show it.</summary>
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quote(text),
        bool flag => flag ? "true" : "false",
        IFormattable number and (int or long or double) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The text in double quotes, escaped as Go's <c>%q</c> does.</summary>
    public static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
