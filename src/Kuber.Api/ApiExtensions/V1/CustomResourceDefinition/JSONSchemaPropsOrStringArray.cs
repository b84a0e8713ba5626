using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A schema, or a list of property names; JSON holds either bare.</summary>
public sealed partial record JSONSchemaPropsOrStringArray
{
    /// <summary>The schema.</summary>
    public JSONSchemaProps? Schema { get; init; }

    /// <summary>The property names.</summary>
    public ApiList<string> Property { get; init; }
}
