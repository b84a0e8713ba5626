using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>
/// The rules of structural schemas: the types of all fields are told outside of <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and
/// <c>not</c>, which may only narrow the values.
/// </summary>
internal static partial class StructuralSchema
{
    private enum Level
    {
        Root,
        Item,
        Field,
    }

    /// <summary>What keeps a schema from being read as a structural one; null where nothing does.</summary>
    public static string? Unsupported(JSONSchemaProps schema)
    {
        var name = schema switch
        {
            { Id.Length: > 0 } => "id",
            { Schema.Length: > 0 } => "schema",
            { Ref.Length: > 0 } => "$ref",
            { PatternProperties.IsEmpty: false } => "patternProperties",
            { Dependencies.IsEmpty: false } => "dependencies",
            { AdditionalItems: not null } => "additionalItems",
            { Definitions.IsEmpty: false } => "definitions",
            _ => null,
        };
        if (name is not null)
        {
            return $"OpenAPIV3Schema '{name}' is not supported";
        }

        return First(schema.Not, schema.AllOf, schema.AnyOf, schema.OneOf)
            ?? First(schema.AdditionalProperties?.Schema)
            ?? (schema.XKubernetesPreserveUnknownFields == false ? "internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined" : null)
            ?? (schema.Items is { JSONSchemas.IsEmpty: false } ? "OpenAPIV3Schema 'items' must be a schema, but is an array" : null)
            ?? First(schema.Items?.Schema)
            ?? schema.Properties.Values.Select(Unsupported).FirstOrDefault(static e => e is not null);
    }

    /// <summary>Whether a schema breaks the rules.</summary>
    public static bool IsBroken(JSONSchemaProps schema) => Unsupported(schema) is not null || Check(schema, FieldPath.None).Count > 0;

    /// <summary>What breaks the rules in a schema that can be read as a structural one, in the order of the texts.</summary>
    public static IReadOnlyList<FieldError> Check(JSONSchemaProps schema, FieldPath path)
    {
        FieldErrors errors = new();
        Invariants(schema, Level.Root, path, errors);
        Complete(schema, schema, path, path, errors);
        return errors.Count < 2 ? errors : [.. errors.OrderBy(static e => e.ToString(), StringComparer.Ordinal)];
    }

    private static string? First(JSONSchemaProps? schema, params ReadOnlySpan<ApiList<JSONSchemaProps>> more)
    {
        var error = schema is null ? null : Unsupported(schema);
        foreach (var list in more)
        {
            error ??= list.Select(Unsupported).FirstOrDefault(static e => e is not null);
        }

        return error;
    }

    private static void Invariants(JSONSchemaProps schema, Level level, FieldPath path, FieldErrors errors)
    {
        if (schema.Type == "array" && schema.Items?.Schema is null)
        {
            errors.Required(path.Child("items"), "must be specified");
        }

        if (schema.Items?.Schema is { } items)
        {
            Invariants(items, Level.Item, path.Child("items"), errors);
        }

        foreach (var (name, property) in schema.Properties)
        {
            Invariants(property, Level.Field, path.Child("properties").Key(name), errors);
        }

        if (schema.AdditionalProperties is { } additional)
        {
            if (level == Level.Root)
            {
                errors.Forbidden(path.Child("additionalProperties"), "must not be used at the root");
            }

            if (additional.Schema is { } inner)
            {
                Invariants(inner, Level.Field, path.Child("additionalProperties"), errors);
            }
        }

        IntOrString(schema, path, errors);
        var isFirst = schema.AllOf.Count >= 1 && IsIntOrString(schema.AllOf[0].AnyOf);
        Narrowing(schema, IsIntOrString(schema.AnyOf), isFirst, path, errors);
        TypeOf(schema, level, path, errors);
        Meta(schema, level, path, errors);
        if (schema is { XKubernetesEmbeddedResource: true, XKubernetesPreserveUnknownFields: not true, Properties.IsEmpty: true })
        {
            errors.Required(path.Child("properties"), "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields");
        }
    }

    private static void IntOrString(JSONSchemaProps schema, FieldPath path, FieldErrors errors)
    {
        if (schema is { XKubernetesIntOrString: true, XKubernetesPreserveUnknownFields: true })
        {
            errors.Invalid(path.Child("x-kubernetes-preserve-unknown-fields"), true, "must be false if x-kubernetes-int-or-string is true");
        }

        if (schema is { XKubernetesIntOrString: true, XKubernetesEmbeddedResource: true })
        {
            errors.Invalid(path.Child("x-kubernetes-embedded-resource"), true, "must be false if x-kubernetes-int-or-string is true");
        }
    }

    private static void TypeOf(JSONSchemaProps schema, Level level, FieldPath path, FieldErrors errors)
    {
        if (schema.XKubernetesEmbeddedResource && schema.Type != "object")
        {
            const string Message = "must be object if x-kubernetes-embedded-resource is true";
            if (schema.Type.Length == 0)
            {
                errors.Required(path.Child("type"), Message);
            }
            else
            {
                errors.Invalid(path.Child("type"), schema.Type, Message);
            }
        }
        else if (schema is { Type.Length: 0, XKubernetesIntOrString: false, XKubernetesPreserveUnknownFields: not true })
        {
            errors.Required(path.Child("type"), level switch
            {
                Level.Root => "must not be empty at the root",
                Level.Item => "must not be empty for specified array items",
                _ => "must not be empty for specified object fields",
            });
        }

        if (schema is { XKubernetesEmbeddedResource: true, AdditionalProperties: not null })
        {
            errors.Forbidden(path.Child("additionalProperties"), "must not be used if x-kubernetes-embedded-resource is set");
        }

        if (level == Level.Root && schema.Type is not ("" or "object"))
        {
            errors.Invalid(path.Child("type"), schema.Type, "must be object at the root");
        }
    }

    private static void Meta(JSONSchemaProps schema, Level level, FieldPath path, FieldErrors errors)
    {
        var isResource = level == Level.Root || schema.XKubernetesEmbeddedResource;
        foreach (var name in (ReadOnlySpan<string>)["kind", "apiVersion"])
        {
            if (isResource && schema.Properties.TryGetValue(name, out var text) && text.Type != "string")
            {
                errors.Invalid(path.Child("properties").Key(name).Child("type"), text.Type, "must be string");
            }
        }

        if (!schema.Properties.TryGetValue("metadata", out var meta))
        {
            return;
        }

        var at = path.Child("properties").Key("metadata");
        if (isResource && meta.Type != "object")
        {
            errors.Invalid(at.Child("type"), meta.Type, "must be object");
        }

        if (level == Level.Root)
        {
            var namesOnly = meta.Properties.Keys.All(static k => k is "name" or "generateName");
            var rest = meta with { Type = "", Default = null, ExternalDocs = null, Example = null, Properties = namesOnly ? default : meta.Properties };
            if (rest != JSONSchemaProps.Empty)
            {
                errors.Forbidden(at, "must not specify anything other than name and generateName, but metadata is implicitly specified");
            }
        }
    }

    /// <summary>Whether a value is a whole number or a text, as it is said with <c>x-kubernetes-int-or-string</c>.</summary>
    private static bool IsIntOrString(ApiList<JSONSchemaProps> anyOf) =>
        anyOf.Count == 2 && anyOf[0] == JSONSchemaProps.Empty with { Type = "integer" } && anyOf[1] == JSONSchemaProps.Empty with { Type = "string" };
}
