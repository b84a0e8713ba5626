using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Kuber.Api.ApiExtensions.V1;
using Kuber.Machinery.Cel.Costs;
using Kuber.Machinery.Cel.Types;

namespace Kuber.ApiServer.CustomResources.Rules;

/// <summary>A structural schema as rules see it: the types of values, and how large they may be. Immutable.</summary>
internal sealed class RuleSchema
{
    private static readonly JSONSchemaProps Text = JSONSchemaProps.Empty with { Type = "string" };
    private readonly Dictionary<string, RuleSchema> properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleSchema> fields = new(StringComparer.Ordinal);

    private RuleSchema(JSONSchemaProps schema, bool isResource, string name)
    {
        Schema = isResource ? WithMetadata(schema) : schema;
        foreach (var (key, property) in Schema.Properties)
        {
            var escaped = EscapedNames.Escape(key);
            var inner = new RuleSchema(property, property.XKubernetesEmbeddedResource, name + "." + (escaped ?? key));
            properties.Add(key, inner);
            if (escaped is not null && inner.Type is not null)
            {
                fields.Add(escaped, inner);
            }
        }

        Items = schema.Items?.Schema is { } items ? new(items, items.XKubernetesEmbeddedResource, name + ".@idx") : null;
        Additional = schema.AdditionalProperties?.Schema is { } additional ? new(additional, additional.XKubernetesEmbeddedResource, name + ".@elem") : null;
        Type = TypeNamed(name);
        MinBytes = LeastBytes();
        MaxSize = GreatestSize();
    }

    /// <summary>The schema; that of a whole resource has kind, version and metadata.</summary>
    public JSONSchemaProps Schema { get; }

    /// <summary>The schemas of fields by their names in JSON.</summary>
    public IReadOnlyDictionary<string, RuleSchema> Properties => properties;

    /// <summary>The schema of a list's items; null where there is none.</summary>
    public RuleSchema? Items { get; }

    /// <summary>The schema of a map's values; null where there is none.</summary>
    public RuleSchema? Additional { get; }

    /// <summary>The type of values; null where rules do not see them, because nothing is known of them.</summary>
    public CelType? Type { get; }

    /// <summary>The fewest bytes that a value takes in JSON.</summary>
    public long MinBytes { get; }

    /// <summary>The most characters, bytes, items or entries of a value; what is unbounded is held by what a request can carry.</summary>
    public long MaxSize { get; }

    /// <summary>How many such values a request can carry at most, where no schema around them says less.</summary>
    public ulong MostInRequest => (ulong)(RuleBudgets.RequestBytes / (MinBytes + 1));

    /// <summary>Makes a schema ready for rules.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isResource">Whether the value is a whole resource.</param>
    public static RuleSchema Of(JSONSchemaProps schema, bool isResource) => new(schema, isResource, "selfType");

    /// <summary>How large a part of a value may be; null where the path leads nowhere.</summary>
    /// <param name="path">A variable of this schema and the steps from there.</param>
    public CelSize? SizeAt(ImmutableArray<string> path)
    {
        var part = this;
        for (var i = 1; i < path.Length; i++)
        {
            if (path[i] == "@keys" && part.Type?.Kind == CelKind.Map)
            {
                // Nothing bounds a key, and upstream counts it as nothing.
                return i == path.Length - 1 ? CelSize.Fixed(0) : null;
            }

            var inner = path[i] switch
            {
                "@items" or "@values" => part.Type?.Kind switch { CelKind.List => part.Items, CelKind.Map => part.Additional, _ => null },
                var field => part.Type?.Kind == CelKind.Object ? part.fields.GetValueOrDefault(field) : null,
            };
            if (inner is null)
            {
                return null;
            }

            part = inner;
        }

        return new(0, (ulong)part.MaxSize);
    }

    private CelType? TypeNamed(string name)
    {
        if (Schema.XKubernetesIntOrString)
        {
            return CelType.Dyn;
        }

        return Schema.Type switch
        {
            "array" => Items?.Type is { } item ? CelType.ListOf(item) : null,
            "object" when Additional is not null => Additional.Type is { } value ? CelType.MapOf(CelType.String, value) : null,
            "object" => new RuleObjectType(name, fields.ToDictionary(static f => f.Key, static f => f.Value.Type!, StringComparer.Ordinal)),
            "string" => Schema.Format switch
            {
                "byte" => CelType.Bytes,
                "duration" => CelType.Duration,
                "date" or "date-time" => CelType.Timestamp,
                _ => CelType.String,
            },
            "boolean" => CelType.Bool,
            "number" => CelType.Double,
            "integer" => CelType.Int,
            _ => null,
        };
    }

    private long LeastBytes()
    {
        if (Schema.XKubernetesIntOrString)
        {
            return 1;
        }

        return Schema.Type switch
        {
            "object" when Additional is null => 2 + Schema.Required.Distinct(StringComparer.Ordinal).Sum(r =>
                properties.TryGetValue(r, out var field) && field is { Type: not null, Schema.Default: null } ? r.Length + field.MinBytes + 4 : 0),
            "string" => Schema.Format switch { "duration" => 3, "date" => 12, "date-time" => 21, _ => 2 },
            "boolean" => 4,
            "number" or "integer" => 1,
            _ => 2,
        };
    }

    private long GreatestSize()
    {
        const long Most = RuleBudgets.RequestBytes - 2;
        if (Schema.XKubernetesIntOrString)
        {
            return Schema.MaxLength is { } longest ? Math.Max(longest, 0) * 4 : Most;
        }

        return Schema.Type switch
        {
            "array" => Schema.MaxItems is { } items ? Math.Max(items, 0) : Items is null ? 0 : Most / (Items.MinBytes + 1),
            "object" when Additional is not null => Schema.MaxProperties is { } entries ? Math.Max(entries, 0) : Most / (Additional.MinBytes + 6),
            "string" => Schema.Format switch
            {
                "duration" or "date-time" => 32,
                "date" => 12,
                "byte" => Schema.MaxLength is { } bytes ? Math.Max(bytes, 0) : Most,
                _ => Schema.MaxLength is { } characters ? Math.Max(characters, 0) * 4 : Schema.Enum.IsEmpty ? Most : LongestChoice(),
            },
            _ => 0,
        };
    }

    private long LongestChoice()
    {
        var longest = 0;
        foreach (var choice in Schema.Enum)
        {
            using var json = JsonDocument.Parse(choice.Memory);
            if (json.RootElement.ValueKind == JsonValueKind.String)
            {
                longest = Math.Max(longest, Encoding.UTF8.GetByteCount(json.RootElement.GetString()!));
            }
        }

        return longest;
    }

    private static JSONSchemaProps WithMetadata(JSONSchemaProps schema)
    {
        var known = schema.Properties;
        if (known.GetValueOrDefault("kind")?.Type == "string" && known.GetValueOrDefault("apiVersion")?.Type == "string"
            && known.GetValueOrDefault("metadata") is { Type: "object" } meta
            && meta.Properties.GetValueOrDefault("name")?.Type == "string" && meta.Properties.GetValueOrDefault("generateName")?.Type == "string")
        {
            return schema;
        }

        var names = default(Kuber.Api.Runtime.ApiMap<JSONSchemaProps>).Set("generateName", Text).Set("name", Text);
        return schema with
        {
            Properties = known.Set("apiVersion", Text).Set("kind", Text).Set("metadata", JSONSchemaProps.Empty with { Type = "object", Properties = names }),
        };
    }
}
