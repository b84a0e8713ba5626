using System.Globalization;
using System.Text.Json;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Checks values against schemas, in the words that clients know.</summary>
internal static partial class SchemaValueValidation
{
    /// <summary>Checks a value.</summary>
    public static void Check(JsonElement value, JSONSchemaProps schema, FieldPath path, FieldErrors errors) => Check(value, schema, new Place(path, "", null), errors);

    /// <summary>Checks a changed value: what is the same as in the old one is not looked at again (KEP-4008).</summary>
    public static void CheckChange(JsonElement value, JsonElement? old, JSONSchemaProps schema, FieldPath path, FieldErrors errors) =>
        Check(value, schema, new Place(path, "", old), errors);

    /// <summary>Checks a value; how many kinds of rules were looked at, which tells how near a failed alternative came.</summary>
    private static int Check(JsonElement value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        if (place.Old is { } old && JsonElement.DeepEquals(old, value))
        {
            return 1;
        }

        var looked = Types(value, schema, place, errors);
        if (value.ValueKind == JsonValueKind.Null)
        {
            return looked + Enum(value, schema, place, errors);
        }

        looked += Combined(value, schema, place, errors);
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                looked += Strings(value.GetString()!, schema, place, errors);
                break;
            case JsonValueKind.Number:
                Numbers(value, schema, place, errors);
                looked++;
                break;
            case JsonValueKind.Array:
                looked += Arrays(value, schema, place, errors);
                break;
        }

        looked += Enum(value, schema, place, errors);
        return value.ValueKind == JsonValueKind.Object ? looked + Objects(value, schema, place, errors) : looked;
    }

    private static int Types(JsonElement value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        string[] allowed = schema.XKubernetesIntOrString ? ["integer", "string"] : schema.Type.Length > 0 ? [schema.Type] : [];
        if (allowed.Length == 0 && schema.Format.Length == 0)
        {
            return 0;
        }

        var type = SchemaValues.Type(value);
        if (type == "null")
        {
            if (!schema.Nullable && allowed.Length > 0)
            {
                place.WrongType(allowed, type, errors);
            }

            return 1;
        }

        var isText = type is "string" or "array";
        var isNumeric = allowed.Contains("integer") || allowed.Contains("number");
        if (isText && schema.Format.Length > 0 && !isNumeric)
        {
            return 1;
        }

        var fits = allowed.Contains(type) || (type == "integer" && allowed.Contains("number")) || (type == "number" && allowed.Contains("integer") && IsWhole(value));
        if (!fits)
        {
            place.WrongType(!isText && schema.Format.Length > 0 ? [schema.Format] : allowed, type, errors);
        }

        return 1;
    }

    /// <summary>Whether a number written with a fraction or an exponent is nevertheless a whole one that a double holds exactly.</summary>
    private static bool IsWhole(JsonElement value) => value.TryGetDouble(out var number) && Math.Abs(number) < 9007199254740992.0 && Math.Floor(number) == number;

    private static int Strings(string value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        var length = value.EnumerateRunes().Count();
        if (length > schema.MaxLength)
        {
            errors.TooLong(place.Field, (int)Math.Min(schema.MaxLength.Value, int.MaxValue));
        }
        else if (length < schema.MinLength)
        {
            place.Wrong(value, $"should be at least {schema.MinLength.Value.ToString(CultureInfo.InvariantCulture)} chars long", errors);
        }
        else if (schema.Pattern.Length > 0 && !GoRegex.Compile(schema.Pattern).IsMatch(value))
        {
            place.Wrong(value, $"should match '{schema.Pattern}'", errors);
        }

        if (!TextFormats.IsGood(value, schema.Format))
        {
            errors.TypeInvalid(place.Field, value, $"{place.Name} in body must be of type {schema.Format}: {FieldValueText.Quote(value)}");
        }

        return 1;
    }

    private static int Arrays(JsonElement value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        var (looked, count) = (1, value.GetArrayLength());
        for (var i = 0; i < count && schema.Items?.Schema is not null; i++)
        {
            looked += Check(value[i], schema.Items.Schema, place.Item(i, OldItem(value[i], place.Old, schema)), errors);
        }

        if (count < schema.MinItems)
        {
            place.Wrong(RawJson.FromText(SchemaValues.Text(value)), $"should have at least {schema.MinItems.Value.ToString(CultureInfo.InvariantCulture)} items", errors);
        }

        if (count > schema.MaxItems)
        {
            errors.TooMany(place.Field, count, (int)Math.Min(schema.MaxItems.Value, int.MaxValue));
        }

        return looked;
    }

    private static int Objects(JsonElement value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        var count = value.EnumerateObject().Count();
        if (count < schema.MinProperties)
        {
            place.Wrong(RawJson.FromText(SchemaValues.Text(value)), $"should have at least {schema.MinProperties.Value.ToString(CultureInfo.InvariantCulture)} properties", errors);
            return 1;
        }

        if (count > schema.MaxProperties)
        {
            errors.TooMany(place.Field, count, (int)Math.Min(schema.MaxProperties.Value, int.MaxValue));
            return 1;
        }

        var looked = 1;
        foreach (var field in value.EnumerateObject().Where(f => !schema.Properties.ContainsKey(f.Name)))
        {
            if (schema.AdditionalProperties is { Allows: false })
            {
                place.NotAllowed(field.Name, errors);
            }
            else if (schema.AdditionalProperties?.Schema is { } other)
            {
                looked += Check(field.Value, other, place.Entry(field.Name), errors);
            }
        }

        foreach (var (name, property) in schema.Properties)
        {
            if (value.TryGetProperty(name, out var field))
            {
                looked += Check(field, property, place.Property(name), errors);
            }
        }

        foreach (var name in schema.Required)
        {
            if (!value.TryGetProperty(name, out _))
            {
                errors.Required(place.Entry(name).Field);
            }
        }

        return looked;
    }

    private static int Enum(JsonElement value, JSONSchemaProps schema, Place place, FieldErrors errors)
    {
        if (schema.Enum.IsEmpty)
        {
            return 0;
        }

        var text = SchemaValues.Text(value);
        List<string> allowed = [];
        foreach (var one in schema.Enum)
        {
            using var json = JsonDocument.Parse(one.Memory);
            if (SchemaValues.Text(json.RootElement) == text || (value.ValueKind == JsonValueKind.Number && json.RootElement.ValueKind == JsonValueKind.Number && value.GetDouble() == json.RootElement.GetDouble()))
            {
                return 1;
            }

            allowed.Add(json.RootElement.ValueKind == JsonValueKind.String ? json.RootElement.GetString()! : SchemaValues.Text(json.RootElement));
        }

        errors.NotSupported(place.Field, value.ValueKind == JsonValueKind.String ? value.GetString() : RawJson.FromText(text), [.. allowed]);
        return 1;
    }
}
