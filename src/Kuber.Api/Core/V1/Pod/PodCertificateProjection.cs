using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodCertificateProjection")]
public sealed partial record PodCertificateProjection
{
    [Field(1, "signerName", Required = true, OmitZero = true)]
    public string SignerName { get; init; } = "";

    [Field(2, "keyType", Required = true, OmitZero = true)]
    public string KeyType { get; init; } = "";

    [Field(3, "maxExpirationSeconds")]
    public int? MaxExpirationSeconds { get; init; }

    [Field(4, "credentialBundlePath")]
    public string CredentialBundlePath { get; init; } = "";

    [Field(5, "keyPath")]
    public string KeyPath { get; init; } = "";

    [Field(6, "certificateChainPath")]
    public string CertificateChainPath { get; init; } = "";

    [Field(7, "userAnnotations")]
    public ApiMap<string> UserAnnotations { get; init; }
}
