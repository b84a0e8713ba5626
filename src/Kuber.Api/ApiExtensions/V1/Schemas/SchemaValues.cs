using System.Text;
using System.Text.Json;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Values of JSON as schemas look at them.</summary>
internal static class SchemaValues
{
    /// <summary>The name of a value's type. A number is an integer where it has no fraction and fits.</summary>
    public static string Type(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => IsInteger(value) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };

    /// <summary>Whether a number is whole: written without fraction and exponent, and within 64 bits.</summary>
    public static bool IsInteger(JsonElement value) => value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0 && value.TryGetInt64(out _);

    /// <summary>The value as compact JSON with the fields of objects in the order of their names.</summary>
    public static string Text(JsonElement value) => Append(new StringBuilder(), value).ToString();

    private static StringBuilder Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var field in value.EnumerateObject().OrderBy(static f => f.Name, StringComparer.Ordinal))
                {
                    text.Append(text[^1] == '{' ? "" : ",").Append(Validation.FieldValueText.Of(new Runtime.ApiList<string>([field.Name])).Trim('[', ']')).Append(':');
                    Append(text, field.Value);
                }

                return text.Append('}');
            case JsonValueKind.Array:
                text.Append('[');
                var first = true;
                foreach (var item in value.EnumerateArray())
                {
                    Append(first ? text : text.Append(','), item);
                    first = false;
                }

                return text.Append(']');
            default:
                return text.Append(value.GetRawText());
        }
    }
}
