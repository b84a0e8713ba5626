using Kuber.Api.Runtime;

namespace Kuber.Api.ApiExtensions.V1;

[ApiMessage("io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale")]
public sealed partial record CustomResourceSubresourceScale
{
    [Field(1, "specReplicasPath", Required = true)]
    public string SpecReplicasPath { get; init; } = "";

    [Field(2, "statusReplicasPath", Required = true)]
    public string StatusReplicasPath { get; init; } = "";

    [Field(3, "labelSelectorPath")]
    public string? LabelSelectorPath { get; init; }
}
