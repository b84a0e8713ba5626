using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A source of a projected volume; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.core.v1.VolumeProjection")]
public sealed partial record VolumeProjection
{
    /// <summary>Entries of a Secret.</summary>
    [Field(1, "secret")]
    public SecretProjection? Secret { get; init; }

    /// <summary>Facts about the pod.</summary>
    [Field(2, "downwardAPI")]
    public DownwardAPIProjection? DownwardAPI { get; init; }

    /// <summary>Entries of a ConfigMap.</summary>
    [Field(3, "configMap")]
    public ConfigMapProjection? ConfigMap { get; init; }

    /// <summary>A token of the pod's ServiceAccount.</summary>
    [Field(4, "serviceAccountToken")]
    public ServiceAccountTokenProjection? ServiceAccountToken { get; init; }

    /// <summary>Certificates of ClusterTrustBundles.</summary>
    [Field(5, "clusterTrustBundle")]
    public ClusterTrustBundleProjection? ClusterTrustBundle { get; init; }

    /// <summary>A key and a certificate for the pod.</summary>
    [Field(6, "podCertificate")]
    public PodCertificateProjection? PodCertificate { get; init; }
}
