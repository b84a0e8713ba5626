using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequestStatus")]
public sealed partial record CertificateSigningRequestStatus
{
    [Field(1, "conditions")]
    [ListType("map", "type")]
    public ApiList<CertificateSigningRequestCondition> Conditions { get; init; }

    [Field(2, "certificate")]
    public ByteString Certificate { get; init; }
}
