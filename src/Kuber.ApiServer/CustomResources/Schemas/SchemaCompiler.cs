using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.CustomResources.Schemas;

/// <summary>
/// Makes the schema model of built-in kinds from the schema of a definition: what server-side apply and the owners of fields
/// follow. Where a schema keeps unknown fields, they may hold anything: maps field by field, all else as one value.
/// </summary>
internal static class SchemaCompiler
{
    private static readonly MessageSchema Anything = new("", "interface {}", static () => []) { IsAnything = true, Other = ValueSchema.MessageOf(static () => Anything!) };
    private static readonly ValueSchema AnyValue = ValueSchema.MessageOf(static () => Anything);

    /// <summary>The schema of a whole resource.</summary>
    /// <param name="name">Its name in OpenAPI.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="schema">The schema of the definition; null where it has none, and anything is allowed.</param>
    public static MessageSchema Resource(string name, GroupVersionKind kind, JSONSchemaProps? schema) =>
        new(name, kind.Kind, () => [new("metadata", ValueSchema.MessageOf(static () => ObjectMeta.MessageSchema)), .. schema is null ? [] : Fields(schema).Where(static f => f.Name is not ("metadata" or "apiVersion" or "kind"))])
        {
            GroupVersionKind = kind,
            Other = schema is null ? AnyValue : Others(schema),
            Description = schema?.Description ?? "",
        };

    private static IEnumerable<FieldSchema> Fields(JSONSchemaProps schema) => schema.Properties.Select(static p => Field(p.Key, p.Value));

    private static FieldSchema Field(string name, JSONSchemaProps schema) => new(name, Value(schema))
    {
        ListType = schema.XKubernetesListType ?? "",
        ListKeys = [.. schema.XKubernetesListMapKeys],
        MapType = schema.XKubernetesMapType ?? "",
        DefaultJson = schema.Default?.ToString(),
        Nullable = schema.Nullable,
        Description = schema.Description,
    };

    private static ValueSchema? Others(JSONSchemaProps schema) => schema.XKubernetesPreserveUnknownFields == true ? AnyValue : null;

    private static ValueSchema Value(JSONSchemaProps schema)
    {
        if (schema.XKubernetesIntOrString)
        {
            return ValueSchema.Of(SchemaKind.IntOrString);
        }

        switch (schema.Type)
        {
            case "string":
                return ValueSchema.Of(SchemaKind.String);
            case "boolean":
                return ValueSchema.Of(SchemaKind.Bool);
            case "integer":
                return ValueSchema.Of(SchemaKind.Int64);
            case "number":
                return ValueSchema.Of(SchemaKind.Double);
            case "array":
                return schema.Items?.Schema is { } items ? ValueSchema.ListOf(Value(items), Rules(items)) : ValueSchema.ListOf(AnyValue);
            case "object" when schema is { XKubernetesEmbeddedResource: true }:
                return Message(schema, [new("metadata", ValueSchema.MessageOf(static () => ObjectMeta.MessageSchema)), new("apiVersion", ValueSchema.Of(SchemaKind.String)), new("kind", ValueSchema.Of(SchemaKind.String))]);
            case "object" when schema.Properties.IsEmpty && schema.AdditionalProperties is { } additional:
                return additional.Schema is { } values ? ValueSchema.MapOf(Value(values), Rules(values)) : ValueSchema.MapOf(AnyValue);
            case "object" when !schema.Properties.IsEmpty || schema.XKubernetesPreserveUnknownFields != true:
                return Message(schema, []);
            default:
                return AnyValue;
        }
    }

    private static ValueSchema Message(JSONSchemaProps schema, FieldSchema[] own)
    {
        MessageSchema message = new("", "map[string]interface {}", () => [.. own, .. Fields(schema).Where(f => !own.Any(o => o.Name == f.Name))]) { Other = Others(schema) };
        return ValueSchema.MessageOf(() => message);
    }

    private static FieldSchema? Rules(JSONSchemaProps schema) => schema.XKubernetesListType is null && schema.XKubernetesMapType is null ? null : Field("", schema);
}
