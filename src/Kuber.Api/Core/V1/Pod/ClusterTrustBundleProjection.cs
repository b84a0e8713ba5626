using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Certificates of ClusterTrustBundles, written to a file of a volume.</summary>
[ApiMessage("io.k8s.api.core.v1.ClusterTrustBundleProjection")]
public sealed partial record ClusterTrustBundleProjection
{
    /// <summary>The name of one bundle; not together with signerName and labelSelector.</summary>
    [Field(1, "name")]
    public string? Name { get; init; }

    /// <summary>Takes all bundles of this signer that the selector matches.</summary>
    [Field(2, "signerName")]
    public string? SignerName { get; init; }

    /// <summary>Which bundles of the signer are taken; none when not set, all when empty.</summary>
    [Field(3, "labelSelector")]
    public LabelSelector? LabelSelector { get; init; }

    /// <summary>Lets the pod start although no bundle is there; the file is then empty.</summary>
    [Field(5, "optional")]
    public bool? Optional { get; init; }

    /// <summary>The path of the file in the volume, relative to its root.</summary>
    [Field(4, "path", Required = true)]
    public string Path { get; init; } = "";
}
