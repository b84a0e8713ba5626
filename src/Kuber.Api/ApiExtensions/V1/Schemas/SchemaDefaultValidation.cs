using System.Text.Json;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rules for defaults in schemas: they must themselves be as the schema says, and have no fields that it does not know.</summary>
internal static class SchemaDefaultValidation
{
    /// <summary>Checks the defaults of the structural schema of a resource.</summary>
    public static void Check(JSONSchemaProps schema, bool requirePruned, FieldPath path, FieldErrors errors) =>
        Check(schema, isResource: true, isMeta: false, requirePruned, path, errors);

    /// <summary>Whether a default anywhere in a schema has a field that the schema does not know.</summary>
    public static bool HasUnpruned(JSONSchemaProps schema) => SchemaTree.Any(schema, static s =>
    {
        if (s.Default is not { } value)
        {
            return false;
        }

        using var json = JsonDocument.Parse(value.Memory);
        return SchemaPruning.HasUnknown(json.RootElement, s, s.XKubernetesEmbeddedResource);
    });

    private static void Check(JSONSchemaProps schema, bool isResource, bool isMeta, bool requirePruned, FieldPath path, FieldErrors errors)
    {
        isMeta &= !isResource;
        if (schema.Default is { } value)
        {
            using var json = JsonDocument.Parse(value.Memory);
            Value(json.RootElement, schema, isResource, isMeta, requirePruned, path.Child("default"), errors);
        }

        if (schema.Items?.Schema is { } item)
        {
            Check(item, item.XKubernetesEmbeddedResource, isMeta, requirePruned, path.Child("items"), errors);
        }

        foreach (var (name, property) in schema.Properties)
        {
            Check(property, property.XKubernetesEmbeddedResource, isMeta || (isResource && name is "apiVersion" or "kind" or "metadata"), requirePruned, path.Child("properties").Key(name), errors);
        }
    }

    private static void Value(JsonElement value, JSONSchemaProps schema, bool isResource, bool isMeta, bool requirePruned, FieldPath path, FieldErrors errors)
    {
        if (!isMeta && requirePruned && SchemaPruning.HasUnknown(value, schema, isResource))
        {
            errors.Invalid(path, RawJson.FromText(SchemaValues.Text(value)), "must not have unknown fields");
        }

        var before = errors.Count;
        if (!isMeta)
        {
            EmbeddedResourceValidation.Check(value, schema, isResource, path, errors);
        }

        if (errors.Count == before)
        {
            SchemaValueValidation.Check(value, schema, path, errors);
        }
    }
}
