using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames")]
public sealed partial record CustomResourceDefinitionNames
{
    [Field(1, "plural", Required = true)]
    public string Plural { get; init; } = "";

    [Field(2, "singular")]
    public string Singular { get; init; } = "";

    [Field(3, "shortNames")]
    [ListType("atomic")]
    public ApiList<string> ShortNames { get; init; }

    [Field(4, "kind", Required = true)]
    public string Kind { get; init; } = "";

    [Field(5, "listKind")]
    public string ListKind { get; init; } = "";

    [Field(6, "categories")]
    [ListType("atomic")]
    public ApiList<string> Categories { get; init; }
}
