using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>An object with parameters for a controller.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressClassParametersReference")]
public sealed partial record IngressClassParametersReference
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

    /// <summary>Cluster or Namespace; Cluster by default.</summary>
    [Field(4, "scope")]
    public string? Scope { get; init; }

    /// <summary>The namespace of the object; only with scope Namespace, and needed there.</summary>
    [Field(5, "namespace")]
    public string? Namespace { get; init; }
}
