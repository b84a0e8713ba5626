using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ClusterTrustBundleProjection")]
public sealed partial record ClusterTrustBundleProjection
{
    [Field(1, "name")]
    public string? Name { get; init; }

    [Field(2, "signerName")]
    public string? SignerName { get; init; }

    [Field(3, "labelSelector")]
    public LabelSelector? LabelSelector { get; init; }

    [Field(5, "optional")]
    public bool? Optional { get; init; }

    [Field(4, "path", Required = true)]
    public string Path { get; init; } = "";
}
