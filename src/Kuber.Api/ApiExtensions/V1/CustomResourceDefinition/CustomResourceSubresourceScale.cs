using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>Where the numbers of the subresource scale are.</summary>
[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale")]
public sealed partial record CustomResourceSubresourceScale
{
    /// <summary>The path of the wanted number, below .spec.</summary>
    [Field(1, "specReplicasPath", Required = true)]
    public string SpecReplicasPath { get; init; } = "";

    /// <summary>The path of the number that there is, below .status.</summary>
    [Field(2, "statusReplicasPath", Required = true)]
    public string StatusReplicasPath { get; init; } = "";

    /// <summary>The path of the label selector as text, below .spec or .status.</summary>
    [Field(3, "labelSelectorPath")]
    public string? LabelSelectorPath { get; init; }
}
