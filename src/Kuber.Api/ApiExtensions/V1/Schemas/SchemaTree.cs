namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Walks through schemas.</summary>
internal static class SchemaTree
{
    /// <summary>Whether a schema, or one anywhere inside it, is as asked.</summary>
    public static bool Any(JSONSchemaProps? schema, Func<JSONSchemaProps, bool> match) => schema is not null && (match(schema) || Inner(schema).Any(s => Any(s, match)));

    /// <summary>Whether a schema of a definition, or one anywhere inside, is as asked.</summary>
    public static bool Any(CustomResourceForm form, Func<JSONSchemaProps, bool> match) => Roots(form).Any(s => Any(s, match));

    /// <summary>The schemas of a definition: the common one, those of versions.</summary>
    public static IEnumerable<JSONSchemaProps> Roots(CustomResourceForm form)
    {
        if (form.Validation?.OpenAPIV3Schema is { } common)
        {
            yield return common;
        }

        foreach (var version in form.Versions.AsSpan().ToArray())
        {
            if (version.Schema?.OpenAPIV3Schema is { } own)
            {
                yield return own;
            }
        }
    }

    /// <summary>The schemas right inside a schema.</summary>
    private static IEnumerable<JSONSchemaProps> Inner(JSONSchemaProps schema) =>
    [
        .. One(schema.Items?.Schema),
        .. schema.Items?.JSONSchemas ?? default,
        .. schema.AllOf,
        .. schema.AnyOf,
        .. schema.OneOf,
        .. One(schema.Not),
        .. schema.Properties.Values,
        .. One(schema.AdditionalProperties?.Schema),
        .. schema.PatternProperties.Values,
        .. One(schema.AdditionalItems?.Schema),
        .. schema.Definitions.Values,
        .. schema.Dependencies.Values.SelectMany(static d => One(d.Schema)),
    ];

    private static IEnumerable<JSONSchemaProps> One(JSONSchemaProps? schema) => schema is null ? [] : [schema];
}
