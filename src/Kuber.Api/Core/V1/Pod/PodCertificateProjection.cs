using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A key and a certificate for the pod, made and renewed by the kubelet and written to files of a volume.</summary>
[ApiMessage("io.k8s.api.core.v1.PodCertificateProjection")]
public sealed partial record PodCertificateProjection
{
    /// <summary>The signer that is asked for the certificate.</summary>
    [Field(1, "signerName", Required = true, OmitZero = true)]
    public string SignerName { get; init; } = "";

    /// <summary>The kind of key: RSA3072, RSA4096, ECDSAP256, ECDSAP384, ECDSAP521 or ED25519.</summary>
    [Field(2, "keyType", Required = true, OmitZero = true)]
    public string KeyType { get; init; } = "";

    /// <summary>The longest life of the certificate in seconds; 3600 to 7862400, 86400 by default.</summary>
    [Field(3, "maxExpirationSeconds")]
    public int? MaxExpirationSeconds { get; init; }

    /// <summary>The file for key and certificates together, in PEM; relative to the volume.</summary>
    [Field(4, "credentialBundlePath")]
    public string CredentialBundlePath { get; init; } = "";

    /// <summary>The file for the key alone, in PEM; relative to the volume.</summary>
    [Field(5, "keyPath")]
    public string KeyPath { get; init; } = "";

    /// <summary>The file for the certificates alone, in PEM; relative to the volume.</summary>
    [Field(6, "certificateChainPath")]
    public string CertificateChainPath { get; init; } = "";

    /// <summary>More entries for the signer, which gives them their meaning.</summary>
    [Field(7, "userAnnotations")]
    public ApiMap<string> UserAnnotations { get; init; }
}
