using System.Globalization;
using System.Text.Json;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <content>The rules for numbers.</content>
internal static partial class SchemaValueValidation
{
    private static void Numbers(JsonElement value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        var type = schema.XKubernetesIntOrString ? "integer" : schema.Type;
        if (!IsInRange(value, type, schema.Format))
        {
            var kind = schema.Format.Length == 0 || !IsNumeric(schema.Format) ? $"{type} (default format)" : $"{type} with format {schema.Format}";
            place.Broken($"Checked value must be of type {kind} in {place.Name}", errors);
        }

        var number = value.GetDouble();
        var shown = RawJson.FromText(SchemaValues.IsInteger(value) ? value.GetRawText() : Text(number));
        if (schema.MultipleOf is { } step && !IsMultiple(number, step))
        {
            place.Wrong(shown, "should be a multiple of " + Text(step), errors);
        }

        if (schema.Maximum is { } maximum && (schema.ExclusiveMaximum ? number >= maximum : number > maximum))
        {
            place.Wrong(shown, (schema.ExclusiveMaximum ? "should be less than " : "should be less than or equal to ") + Text(maximum), errors);
        }

        if (schema.Minimum is { } minimum && (schema.ExclusiveMinimum ? number <= minimum : number < minimum))
        {
            place.Wrong(shown, (schema.ExclusiveMinimum ? "should be greater than " : "should be greater than or equal to ") + Text(minimum), errors);
        }
    }

    private static bool IsNumeric(string format) => format is "int32" or "int64" or "float" or "double" or "float32" or "float64" or "uint32" or "uint64";

    private static bool IsInRange(JsonElement value, string type, string format) => (type, format) switch
    {
        ("integer", "int32") => IsWhole(value) && value.GetDouble() is >= int.MinValue and <= int.MaxValue,
        ("integer", _) => SchemaValues.IsInteger(value) || IsWhole(value),
        ("number", "float") => Math.Abs(value.GetDouble()) <= float.MaxValue,
        _ => true,
    };

    private static bool IsMultiple(double number, double step)
    {
        var times = step < 1 ? number * (1 / step) : number / step;
        return Math.Floor(times) == times && double.IsFinite(times);
    }

    private static string Text(double number) => Math.Abs(number) < 1e21 && Math.Floor(number) == number
        ? number.ToString("0", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
}
