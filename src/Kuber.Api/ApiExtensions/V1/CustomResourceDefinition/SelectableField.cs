using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A field that field selectors may use.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField")]
public sealed partial record SelectableField
{
    /// <summary>The path of the field, such as .spec.color.</summary>
    [Field(1, "jsonPath", Required = true)]
    public string JsonPath { get; init; } = "";
}
