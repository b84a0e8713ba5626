using Kuber.Api.Runtime;

namespace Kuber.Api.Certificates.V1;

[ApiMessage("io.k8s.api.certificates.v1.CertificateSigningRequestSpec")]
public sealed partial record CertificateSigningRequestSpec
{
    [Field(1, "request", Required = true)]
    public ByteString Request { get; init; }

    [Field(7, "signerName", Required = true)]
    public string SignerName { get; init; } = "";

    [Field(8, "expirationSeconds")]
    public int? ExpirationSeconds { get; init; }

    [Field(5, "usages", GoType = "[]v1.KeyUsage")]
    [Enum("any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only", "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping")]
    [ListType("atomic")]
    public ApiList<string> Usages { get; init; }

    [Field(2, "username")]
    public string Username { get; init; } = "";

    [Field(3, "uid")]
    public string Uid { get; init; } = "";

    [Field(4, "groups")]
    [ListType("atomic")]
    public ApiList<string> Groups { get; init; }

    [Field(6, "extra")]
    public ApiMap<ApiList<string>> Extra { get; init; }
}
