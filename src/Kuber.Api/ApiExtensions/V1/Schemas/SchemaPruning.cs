using System.Text.Json;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Finds what a schema does not know: fields that are dropped from objects before they are stored.</summary>
internal static class SchemaPruning
{
    /// <summary>Whether a value has a field that its schema does not know; a resource always has kind, version and metadata.</summary>
    public static bool HasUnknown(JsonElement value, JSONSchemaProps? schema, bool isResource)
    {
        if (schema?.XKubernetesPreserveUnknownFields == true)
        {
            return value.ValueKind switch
            {
                JsonValueKind.Object => value.EnumerateObject().Any(f => Property(schema, f.Name, out var known) && known is not null && HasUnknown(f.Value, known, known.XKubernetesEmbeddedResource)),
                JsonValueKind.Array when schema.Items?.Schema is { } item => value.EnumerateArray().Any(v => HasUnknown(v, item, item.XKubernetesEmbeddedResource)),
                _ => false,
            };
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().Any(f => IsUnknown(f, schema, isResource)),
            JsonValueKind.Array => value.EnumerateArray().Any(v => HasUnknown(v, schema?.Items?.Schema, schema?.Items?.Schema?.XKubernetesEmbeddedResource == true)),
            _ => false,
        };
    }

    private static bool IsUnknown(JsonProperty field, JSONSchemaProps? schema, bool isResource)
    {
        if (schema is null)
        {
            return true;
        }

        return !(isResource && field.Name is "apiVersion" or "kind" or "metadata")
            && (!Property(schema, field.Name, out var known) || HasUnknown(field.Value, known, known?.XKubernetesEmbeddedResource == true));
    }

    /// <summary>The schema of a field, which may be none where any value is allowed.</summary>
    private static bool Property(JSONSchemaProps schema, string name, out JSONSchemaProps? known)
    {
        if (schema.Properties.TryGetValue(name, out known))
        {
            return true;
        }

        known = schema.AdditionalProperties?.Schema;
        return schema.AdditionalProperties is not null;
    }
}
