using Kuber.Api.ApiExtensions.V1;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A part of a schema that has rules, or parts that have. Immutable; made once for a version of a definition.</summary>
internal sealed class RuleNode
{
    private readonly Dictionary<string, RuleNode> properties = new(StringComparer.Ordinal);

    private RuleNode(JSONSchemaProps schema, RuleSchema types)
    {
        Schema = schema;
        Types = types;
        Rules = types.Type is null ? [] : RuleCompiler.Compile(schema.XKubernetesValidations, types);
        foreach (var (name, property) in schema.Properties)
        {
            if (types.Properties.TryGetValue(name, out var known) && Of(property, known) is { } node)
            {
                properties.Add(name, node);
            }
        }

        Items = types.Items is { } items ? Of(schema.Items!.Schema!, items) : null;
        Additional = types.Additional is { } additional ? Of(schema.AdditionalProperties!.Schema!, additional) : null;
    }

    /// <summary>The schema.</summary>
    public JSONSchemaProps Schema { get; }

    /// <summary>The schema as rules see it.</summary>
    public RuleSchema Types { get; }

    /// <summary>The rules for the value itself.</summary>
    public IReadOnlyList<CompiledRule> Rules { get; }

    /// <summary>The rules for fields.</summary>
    public IReadOnlyDictionary<string, RuleNode> Properties => properties;

    /// <summary>The rules for items; null where there are none.</summary>
    public RuleNode? Items { get; }

    /// <summary>The rules for the values of a map; null where there are none.</summary>
    public RuleNode? Additional { get; }

    /// <summary>The rules of a resource; null where its schema has none.</summary>
    public static RuleNode? Of(JSONSchemaProps schema) => HasRules(schema) ? new(schema, RuleSchema.Of(schema, isResource: true)) : null;

    /// <summary>Whether a schema has rules, or a part of it.</summary>
    public static bool HasRules(JSONSchemaProps? schema) => schema is not null && (!schema.XKubernetesValidations.IsEmpty
        || HasRules(schema.Items?.Schema) || HasRules(schema.AdditionalProperties?.Schema) || schema.Properties.Values.Any(HasRules));

    private static RuleNode? Of(JSONSchemaProps schema, RuleSchema types) => HasRules(schema) ? new(schema, types) : null;
}
