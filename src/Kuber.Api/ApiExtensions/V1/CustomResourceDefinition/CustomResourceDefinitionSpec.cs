using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec")]
public sealed partial record CustomResourceDefinitionSpec
{
    [Field(1, "group", Required = true)]
    public string Group { get; init; } = "";

    [Field(3, "names", Required = true)]
    public CustomResourceDefinitionNames Names { get; init; } = CustomResourceDefinitionNames.Empty;

    [Field(4, "scope", Required = true, GoType = "v1.ResourceScope")]
    public string Scope { get; init; } = "";

    [Field(7, "versions", Required = true)]
    [ListType("atomic")]
    public ApiList<CustomResourceDefinitionVersion> Versions { get; init; }

    [Field(9, "conversion")]
    public CustomResourceConversion? Conversion { get; init; }

    [Field(10, "preserveUnknownFields")]
    public bool PreserveUnknownFields { get; init; }
}
