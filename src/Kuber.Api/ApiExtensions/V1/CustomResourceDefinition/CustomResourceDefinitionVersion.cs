using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A version of a kind.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion")]
public sealed partial record CustomResourceDefinitionVersion
{
    /// <summary>The name of the version, such as v1beta1.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>Whether the version is served.</summary>
    [Field(2, "served", Required = true)]
    public bool Served { get; init; }

    /// <summary>Whether objects are stored in this version; exactly one is.</summary>
    [Field(3, "storage", Required = true)]
    public bool Storage { get; init; }

    /// <summary>What objects look like.</summary>
    [Field(4, "schema")]
    public CustomResourceValidation? Schema { get; init; }

    /// <summary>The subresources that there are.</summary>
    [Field(5, "subresources")]
    public CustomResourceSubresources? Subresources { get; init; }

    /// <summary>Columns of tables; Age by default.</summary>
    [Field(6, "additionalPrinterColumns")]
    [ListType("atomic")]
    public ApiList<CustomResourceColumnDefinition> AdditionalPrinterColumns { get; init; }

    /// <summary>Warns clients that use the version; false by default.</summary>
    [Field(7, "deprecated")]
    public bool Deprecated { get; init; }

    /// <summary>The text of that warning; a standard one by default.</summary>
    [Field(8, "deprecationWarning")]
    public string? DeprecationWarning { get; init; }

    /// <summary>Fields that field selectors may use; at most 8.</summary>
    [Field(9, "selectableFields")]
    [ListType("atomic")]
    public ApiList<SelectableField> SelectableFields { get; init; }
}
