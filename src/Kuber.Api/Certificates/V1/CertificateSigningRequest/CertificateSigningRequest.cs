using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequest")]
[ApiKind("certificates.k8s.io", "v1", "CertificateSigningRequest")]
public sealed partial record CertificateSigningRequest : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", Required = true)]
    public CertificateSigningRequestSpec Spec { get; init; } = CertificateSigningRequestSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public CertificateSigningRequestStatus Status { get; init; } = CertificateSigningRequestStatus.Empty;
}
