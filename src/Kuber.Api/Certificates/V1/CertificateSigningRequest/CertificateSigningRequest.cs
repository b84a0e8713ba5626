using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

/// <summary>Asks a signer for a certificate, which somebody approves first.</summary>
[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequest")]
[ApiKind("certificates.k8s.io", "v1", "CertificateSigningRequest")]
public sealed partial record CertificateSigningRequest : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What is asked for, and by whom.</summary>
    [Field(2, "spec", Required = true)]
    public CertificateSigningRequestSpec Spec { get; init; } = CertificateSigningRequestSpec.Empty;

    /// <summary>What was decided, and the certificate.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public CertificateSigningRequestStatus Status { get; init; } = CertificateSigningRequestStatus.Empty;
}
