using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion")]
public sealed partial record CustomResourceDefinitionVersion
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "served", Required = true)]
    public bool Served { get; init; }

    [Field(3, "storage", Required = true)]
    public bool Storage { get; init; }

    [Field(4, "schema")]
    public CustomResourceValidation? Schema { get; init; }

    [Field(5, "subresources")]
    public CustomResourceSubresources? Subresources { get; init; }

    [Field(6, "additionalPrinterColumns")]
    [ListType("atomic")]
    public ApiList<CustomResourceColumnDefinition> AdditionalPrinterColumns { get; init; }

    [Field(7, "deprecated")]
    public bool Deprecated { get; init; }

    [Field(8, "deprecationWarning")]
    public string? DeprecationWarning { get; init; }

    [Field(9, "selectableFields")]
    [ListType("atomic")]
    public ApiList<SelectableField> SelectableFields { get; init; }
}
