using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>An object of any kind, in this or another namespace.</summary>
[ApiMessage("io.k8s.api.core.v1.TypedObjectReference")]
public sealed partial record TypedObjectReference
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

    /// <summary>The namespace of the object; a ReferenceGrant there must allow it.</summary>
    [Field(4, "namespace")]
    public string? Namespace { get; init; }
}
