using System.Text.Json;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Checks objects of custom resources against the schemas of their definitions.</summary>
public static class CustomObjectValidation
{
    /// <summary>What is wrong with a new object.</summary>
    /// <param name="value">The object, or a part of it.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isResource">Whether it is a whole resource, whose metadata others check.</param>
    /// <param name="path">Where the part stands.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static void Check(JsonElement value, JSONSchemaProps schema, bool isResource, FieldPath path, FieldErrors errors)
    {
        SchemaValueValidation.Check(value, schema, path, errors);
        Inner(value, schema, isResource, path, errors);
        ListItemValidation.Check(value, schema, path, errors);
    }

    /// <summary>What is wrong with a changed object; values that were wrong before and are the same still are accepted.</summary>
    /// <param name="value">The object, or a part of it.</param>
    /// <param name="old">The same before the change; null where there was none.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isResource">Whether it is a whole resource, whose metadata others check.</param>
    /// <param name="path">Where the part stands.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static void CheckChange(JsonElement value, JsonElement? old, JSONSchemaProps schema, bool isResource, FieldPath path, FieldErrors errors)
    {
        SchemaValueValidation.CheckChange(value, old, schema, path, errors);
        Inner(value, schema, isResource, path, errors);
        FieldErrors before = new();
        if (old is { } known)
        {
            ListItemValidation.Check(known, schema, path, before);
        }

        if (before.Count == 0)
        {
            ListItemValidation.Check(value, schema, path, errors);
        }
    }

    /// <summary>What keeps a schema from being structural, which objects are pruned and defaulted by; empty where nothing does.</summary>
    public static IReadOnlyList<string> Violations(JSONSchemaProps schema, FieldPath path) => StructuralSchema.Unsupported(schema) is { } reason
        ? [reason]
        : [.. StructuralSchema.Check(schema, path).Select(static e => e.ToString())];

    /// <summary>The path of a field that a rule names, such as <c>.spec.color</c> or <c>['a.b']</c>, as errors show it; null where there is no such field.</summary>
    public static string? PathOf(string fieldPath, JSONSchemaProps schema) =>
        SchemaFieldPath.Find(fieldPath, schema, allowBrackets: true, out _) is { Error: null } found ? found.Path : null;

    /// <summary>Checks the whole resources inside of a value.</summary>
    private static void Inner(JsonElement value, JSONSchemaProps schema, bool isResource, FieldPath path, FieldErrors errors) =>
        EmbeddedResourceValidation.Check(value, schema, !isResource && schema.XKubernetesEmbeddedResource, path, errors);
}
