using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Where in the schema of a resource a schema stands.</summary>
/// <param name="IsRoot">Whether it is that of the whole resource.</param>
/// <param name="IsMeta">Whether it is for metadata, kind or version of a resource, or for something in them.</param>
/// <param name="NoDefaults">Why it may have no default; null where it may.</param>
internal readonly record struct SchemaContext(bool IsRoot, bool IsMeta, string? NoDefaults)
{
    /// <summary>Checks the rules of the schema; null where they are not looked into.</summary>
    public RuleCosts? Rules { get; init; }

    /// <summary>How many such values an object can have at most; null where nothing bounds it.</summary>
    public ulong? Cardinality { get; init; } = 1;

    /// <summary>The nearest part to the root in which values cannot be told to be the same before and after a change; null where they can.</summary>
    public FieldPath? Uncorrelatable { get; init; }

    /// <summary>A schema inside this one.</summary>
    public SchemaContext Inner => this with { IsRoot = false };

    /// <summary>A schema inside this one that only narrows values, whose rules are not looked into.</summary>
    public SchemaContext Narrowing => Inner with { Rules = null };

    /// <summary>The schema of fields, items or values inside of another one.</summary>
    public SchemaContext Within(JSONSchemaProps schema) => Inner with { Cardinality = Product(Cardinality, MostOf(schema)) };

    /// <summary>How many values a value of a schema can have in it, for each of its fields; null where nothing bounds it.</summary>
    private static ulong? MostOf(JSONSchemaProps schema) => schema switch
    {
        { Type: "object", AdditionalProperties: not null } => (ulong?)Bound(schema.MaxProperties),
        { Type: "array" } => (ulong?)Bound(schema.MaxItems),
        _ => 1,
    };

    private static long? Bound(long? most) => most is { } number ? Math.Max(number, 0) : null;

    private static ulong? Product(ulong? left, ulong? right) =>
        left is { } a && right is { } b ? a != 0 && b > ulong.MaxValue / a ? ulong.MaxValue : a * b : null;
}
