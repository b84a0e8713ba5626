using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

/// <summary>What became of a request.</summary>
[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequestStatus")]
public sealed partial record CertificateSigningRequestStatus
{
    /// <summary>What was decided.</summary>
    [Field(1, "conditions")]
    [ListType("map", "type")]
    public ApiList<CertificateSigningRequestCondition> Conditions { get; init; }

    /// <summary>The certificate and its chain, as PEM; set by the signer.</summary>
    [Field(2, "certificate")]
    public ByteString Certificate { get; init; }
}
