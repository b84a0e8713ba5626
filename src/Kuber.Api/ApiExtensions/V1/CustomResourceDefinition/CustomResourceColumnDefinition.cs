using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>A column of tables of custom resources.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition")]
public sealed partial record CustomResourceColumnDefinition
{
    /// <summary>The heading of the column.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The type of the cells: string, integer, number, boolean or date.</summary>
    [Field(2, "type", Required = true)]
    public string Type { get; init; } = "";

    /// <summary>The format of the cells; name marks the column with the name.</summary>
    [Field(3, "format")]
    public string Format { get; init; } = "";

    /// <summary>What the column shows, for people.</summary>
    [Field(4, "description")]
    public string Description { get; init; } = "";

    /// <summary>0 is always shown, above 0 only in wide tables.</summary>
    [Field(5, "priority")]
    public int Priority { get; init; }

    /// <summary>The path in the object of what is shown, such as .spec.replicas.</summary>
    [Field(6, "jsonPath", Required = true)]
    public string JsonPath { get; init; } = "";
}
