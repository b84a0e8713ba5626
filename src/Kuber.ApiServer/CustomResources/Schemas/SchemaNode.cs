using Kuber.Api.ApiExtensions.V1;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.CustomResources.Schemas;

/// <summary>A structural schema made ready for pruning and defaulting: what a value may hold, and what it gets. Immutable.</summary>
internal sealed class SchemaNode
{
    /// <summary>A value of which nothing is known: all of its fields are dropped.</summary>
    public static readonly SchemaNode Nothing = new(JSONSchemaProps.Empty);

    private readonly Dictionary<string, SchemaNode> properties;

    private SchemaNode(JSONSchemaProps schema)
    {
        Schema = schema;
        properties = schema.Properties.ToDictionary(static p => p.Key, static p => new SchemaNode(p.Value), StringComparer.Ordinal);
        Items = schema.Items?.Schema is { } items ? new(items) : null;
        Additional = schema.AdditionalProperties?.Schema is { } additional ? new(additional) : null;
        Default = schema.Default is { } value ? ApiValueJson.Parse(value.Memory.Span) : default;
        HasDefaults = !Default.IsNull || Items?.HasDefaults == true || Additional?.HasDefaults == true || properties.Values.Any(static p => p.HasDefaults);
    }

    /// <summary>The schema as the definition has it.</summary>
    public JSONSchemaProps Schema { get; }

    /// <summary>The schemas of the fields that are named.</summary>
    public IReadOnlyDictionary<string, SchemaNode> Properties => properties;

    /// <summary>The schema of a list's items; null where there is none.</summary>
    public SchemaNode? Items { get; }

    /// <summary>The schema of all fields that are not named; null where there is none.</summary>
    public SchemaNode? Additional { get; }

    /// <summary>What the value is where it is not set; null where nothing is said.</summary>
    public ApiValue Default { get; }

    /// <summary>Whether anything in it has a default.</summary>
    public bool HasDefaults { get; }

    /// <summary>Whether fields that are not named are kept.</summary>
    public bool PreservesUnknown => Schema.XKubernetesPreserveUnknownFields == true;

    /// <summary>Whether the value is a whole resource.</summary>
    public bool IsResource => Schema.XKubernetesEmbeddedResource;

    /// <summary>Whether null is a value of its own.</summary>
    public bool IsNullable => Schema.Nullable;

    /// <summary>Makes a schema ready.</summary>
    public static SchemaNode Of(JSONSchemaProps schema) => new(schema);

    /// <summary>The schema of a field. False where the field is not known; the schema is null where it may hold anything that is not looked into.</summary>
    public bool TryFind(string name, out SchemaNode? node)
    {
        if (properties.TryGetValue(name, out node))
        {
            return true;
        }

        node = Additional;
        return Schema.AdditionalProperties is { } additional && (additional.Schema is not null || additional.Allows);
    }
}
