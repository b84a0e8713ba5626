using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition")]
public sealed partial record CustomResourceColumnDefinition
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "type", Required = true)]
    public string Type { get; init; } = "";

    [Field(3, "format")]
    public string Format { get; init; } = "";

    [Field(4, "description")]
    public string Description { get; init; } = "";

    [Field(5, "priority")]
    public int Priority { get; init; }

    [Field(6, "jsonPath", Required = true)]
    public string JsonPath { get; init; } = "";
}
