using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A kind and its versions.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec")]
public sealed partial record CustomResourceDefinitionSpec
{
    /// <summary>The API group; it cannot change.</summary>
    [Field(1, "group", Required = true)]
    public string Group { get; init; } = "";

    /// <summary>The names of the kind.</summary>
    [Field(3, "names", Required = true)]
    public CustomResourceDefinitionNames Names { get; init; } = CustomResourceDefinitionNames.Empty;

    /// <summary>Cluster or Namespaced; it cannot change.</summary>
    [Field(4, "scope", Required = true, GoType = "v1.ResourceScope")]
    public string Scope { get; init; } = "";

    /// <summary>The versions; exactly one is stored.</summary>
    [Field(7, "versions", Required = true)]
    [ListType("atomic")]
    public ApiList<CustomResourceDefinitionVersion> Versions { get; init; }

    /// <summary>How objects change between versions.</summary>
    [Field(9, "conversion")]
    public CustomResourceConversion? Conversion { get; init; }

    /// <summary>Deprecated: keeps fields that the schema does not have; must be false.</summary>
    [Field(10, "preserveUnknownFields")]
    public bool PreserveUnknownFields { get; init; }
}
