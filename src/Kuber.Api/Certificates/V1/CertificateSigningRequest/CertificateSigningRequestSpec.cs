using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

/// <summary>What is asked for, and by whom; it cannot change.</summary>
[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequestSpec")]
public sealed partial record CertificateSigningRequestSpec
{
    /// <summary>The request in PKCS#10, as PEM.</summary>
    [Field(1, "request", Required = true)]
    public ByteString Request { get; init; }

    /// <summary>The signer, such as kubernetes.io/kube-apiserver-client.</summary>
    [Field(7, "signerName", Required = true)]
    public string SignerName { get; init; } = "";

    /// <summary>How long the certificate is to be good, in seconds; at least 600. The signer may choose another time.</summary>
    [Field(8, "expirationSeconds")]
    public int? ExpirationSeconds { get; init; }

    /// <summary>What the key may be used for, such as client auth.</summary>
    [Field(5, "usages", GoType = "[]v1.KeyUsage")]
    [Enum("any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only", "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping")]
    [ListType("atomic")]
    public ApiList<string> Usages { get; init; }

    /// <summary>The user that asks; set by the server.</summary>
    [Field(2, "username")]
    public string Username { get; init; } = "";

    /// <summary>The uid of the user; set by the server.</summary>
    [Field(3, "uid")]
    public string Uid { get; init; } = "";

    /// <summary>The groups of the user; set by the server.</summary>
    [Field(4, "groups")]
    [ListType("atomic")]
    public ApiList<string> Groups { get; init; }

    /// <summary>More about the user; set by the server.</summary>
    [Field(6, "extra")]
    public ApiMap<ApiList<string>> Extra { get; init; }
}
