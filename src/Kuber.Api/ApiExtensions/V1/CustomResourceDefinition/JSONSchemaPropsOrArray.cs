using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>One schema for all items of a list, or a schema for each; JSON holds the schema or the list bare.</summary>
public sealed partial record JSONSchemaPropsOrArray
{
    /// <summary>The schema of all items.</summary>
    public JSONSchemaProps? Schema { get; init; }

    /// <summary>A schema for each item.</summary>
    public ApiList<JSONSchemaProps> JSONSchemas { get; init; }
}
