using System.Text;
using System.Text.Json;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rule for lists of types <c>set</c> and <c>map</c>: no two items are the same, or have the same keys.</summary>
internal static class ListItemValidation
{
    /// <summary>Checks the lists in a value.</summary>
    public static void Check(JsonElement value, JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when schema.Items?.Schema is { } item:
                Unique(value, schema, path, errors);
                var index = 0;
                foreach (var one in value.EnumerateArray())
                {
                    Check(one, item, path.Index(index++), errors);
                }

                break;
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                {
                    if (schema.Properties.TryGetValue(field.Name, out var known))
                    {
                        Check(field.Value, known, path.Child(field.Name), errors);
                    }
                    else if (schema.AdditionalProperties?.Schema is { } other)
                    {
                        Check(field.Value, other, path.Key(field.Name), errors);
                    }
                }

                break;
        }
    }

    private static void Unique(JsonElement list, JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (schema.XKubernetesListType is not ("set" or "map"))
        {
            return;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        var index = 0;
        foreach (var item in list.EnumerateArray())
        {
            var at = path.Index(index++);
            if (schema.XKubernetesListType == "map" ? item.ValueKind != JsonValueKind.Object : item.ValueKind == JsonValueKind.Number && SchemaValues.IsInteger(item))
            {
                // The type is wrong, which has been told; and upstream takes sets of whole numbers as they are.
                continue;
            }

            var identity = schema.XKubernetesListType == "set" ? SchemaValues.Text(item) : Keys(item, schema);
            if (!seen.Add(identity))
            {
                errors.Duplicate(at, item.ValueKind == JsonValueKind.String ? item.GetString()! : RawJson.FromText(identity));
            }
        }
    }

    private static string Keys(JsonElement item, JSONSchemaProps schema)
    {
        using var buffer = new MemoryStream();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach (var key in schema.XKubernetesListMapKeys.OrderBy(static k => k, StringComparer.Ordinal))
            {
                if (item.TryGetProperty(key, out var value))
                {
                    writer.WritePropertyName(key);
                    value.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        }

        using var json = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.ToArray()));
        return SchemaValues.Text(json.RootElement);
    }
}
