using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.VolumeProjection")]
public sealed partial record VolumeProjection
{
    [Field(1, "secret")]
    public SecretProjection? Secret { get; init; }

    [Field(2, "downwardAPI")]
    public DownwardAPIProjection? DownwardAPI { get; init; }

    [Field(3, "configMap")]
    public ConfigMapProjection? ConfigMap { get; init; }

    [Field(4, "serviceAccountToken")]
    public ServiceAccountTokenProjection? ServiceAccountToken { get; init; }

    [Field(5, "clusterTrustBundle")]
    public ClusterTrustBundleProjection? ClusterTrustBundle { get; init; }

    [Field(6, "podCertificate")]
    public PodCertificateProjection? PodCertificate { get; init; }
}
