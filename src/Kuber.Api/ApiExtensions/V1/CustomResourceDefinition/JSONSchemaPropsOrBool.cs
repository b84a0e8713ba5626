namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A schema, or whether anything is allowed; JSON holds the schema or the truth value bare.</summary>
public sealed partial record JSONSchemaPropsOrBool
{
    /// <summary>Whether anything is allowed; true where there is a schema.</summary>
    public bool Allows { get; init; }

    /// <summary>The schema.</summary>
    public JSONSchemaProps? Schema { get; init; }
}
