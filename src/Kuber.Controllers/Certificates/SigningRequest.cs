using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kuber.Api.Certificates.V1;

namespace Kuber.Controllers.Certificates;

/// <summary>What a certificate request asks for, read from its PKCS#10 form.</summary>
internal sealed class SigningRequest
{
    private const string AlternativeNames = "2.5.29.17";

    private SigningRequest(string pem, CertificateRequest request)
    {
        Pem = pem;
        CommonName = "";
        var organizations = new List<string>();
        foreach (var part in request.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            switch (part.GetSingleElementType().Value)
            {
                case "2.5.4.3":
                    CommonName = part.GetSingleElementValue() ?? "";
                    break;
                case "2.5.4.10":
                    organizations.Insert(0, part.GetSingleElementValue() ?? "");
                    break;
            }
        }

        Organizations = organizations;
        foreach (var extension in request.CertificateExtensions)
        {
            if (extension.Oid?.Value == AlternativeNames)
            {
                ReadNames(extension.RawData);
            }
        }
    }

    /// <summary>The request as PEM.</summary>
    public string Pem { get; }

    public string CommonName { get; private set; }

    public IReadOnlyList<string> Organizations { get; }

    public int DnsNames { get; private set; }

    public int IpAddresses { get; private set; }

    public int EmailAddresses { get; private set; }

    public int Uris { get; private set; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="CryptographicException">It is malformed or not signed by its key.</exception>
    public static SigningRequest Parse(CertificateSigningRequest csr)
    {
        var pem = Encoding.ASCII.GetString(csr.Spec.Request.Span);
        return new(pem, CertificateRequest.LoadSigningRequestPem(
            pem, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions, RSASignaturePadding.Pkcs1));
    }

    private void ReadNames(byte[] encoded)
    {
        try
        {
            var names = new AsnReader(encoded, AsnEncodingRules.DER).ReadSequence();
            while (names.HasData)
            {
                var tag = names.PeekTag();
                names.ReadEncodedValue();
                switch (tag.TagValue)
                {
                    case 1:
                        EmailAddresses++;
                        break;
                    case 2:
                        DnsNames++;
                        break;
                    case 6:
                        Uris++;
                        break;
                    case 7:
                        IpAddresses++;
                        break;
                }
            }
        }
        catch (AsnContentException exception)
        {
            throw new CryptographicException("malformed alternative names", exception);
        }
    }
}
