using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>The object that has an address.</summary>
[ApiMessage("io.k8s.api.networking.v1.ParentReference")]
public sealed partial record ParentReference
{
    /// <summary>The API group of the object.</summary>
    [Field(1, "group")]
    public string Group { get; init; } = "";

    /// <summary>The resource of the object, such as services.</summary>
    [Field(2, "resource", Required = true, OmitZero = true)]
    public string Resource { get; init; } = "";

    /// <summary>The namespace of the object.</summary>
    [Field(3, "namespace")]
    public string Namespace { get; init; } = "";

    /// <summary>The name of the object.</summary>
    [Field(4, "name", Required = true, OmitZero = true)]
    public string Name { get; init; } = "";
}
