using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An object of any kind in the same namespace.</summary>
[ApiMessage("io.k8s.api.core.v1.TypedLocalObjectReference")]
[MapType("atomic")]
public sealed partial record TypedLocalObjectReference
{
    /// <summary>The API group of the object; the core group when not set.</summary>
    [Field(1, "apiGroup")]
    public string? ApiGroup { get; init; }

    /// <summary>The kind of the object.</summary>
    [Field(2, "kind", Required = true)]
    public string Kind { get; init; } = "";

    /// <summary>The name of the object.</summary>
    [Field(3, "name", Required = true)]
    public string Name { get; init; } = "";
}
