using Kuber.Api.Registry;

namespace Kuber.Api.Certificates.V1;

/// <summary>The fields of requests for certificates that field selectors may name.</summary>
internal static class CertificateSigningRequestFields
{
    /// <summary>Path and value of each.</summary>
    public static readonly IReadOnlyList<SelectableField<CertificateSigningRequest>> Selectable = [new("spec.signerName", static r => r.Spec.SignerName)];
}
