using System.Globalization;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Checks the certificates that webhooks show: against the authorities of a configuration, or those of the machine.</summary>
internal sealed class WebhookTrust
{
    private const string Prefix = "tls: failed to verify certificate: x509: ";
    private const string ServerUsage = "1.3.6.1.5.5.7.3.1";
    private readonly X509Certificate2Collection? authorities;
    private readonly TimeProvider clock;

    /// <summary>Trusts a bundle of certificates in PEM; where it is empty, what the machine trusts.</summary>
    public WebhookTrust(ReadOnlySpan<byte> bundle, TimeProvider clock)
    {
        this.clock = clock;
        if (bundle.IsEmpty)
        {
            return;
        }

        authorities = [];
        try
        {
            authorities.ImportFromPem(Encoding.UTF8.GetString(bundle));
        }
        catch (CryptographicException)
        {
            // A bundle that holds nothing trusts nobody.
            authorities = [];
        }
    }

    /// <summary>Checks the certificate of a host.</summary>
    /// <param name="certificate">What the host shows.</param>
    /// <param name="sent">The certificates that it sent along.</param>
    /// <param name="host">The name or address that it was reached by.</param>
    /// <returns>True.</returns>
    /// <exception cref="AuthenticationException">It is not to be trusted; the message says why.</exception>
    public bool Check(X509Certificate2 certificate, X509Chain? sent, string host)
    {
        var now = clock.GetUtcNow();
        if (now < certificate.NotBefore || now > certificate.NotAfter)
        {
            var limit = now > certificate.NotAfter
                ? "after " + Text(certificate.NotAfter.ToUniversalTime())
                : "before " + Text(certificate.NotBefore.ToUniversalTime());
            throw new AuthenticationException($"{Prefix}certificate has expired or is not yet valid: current time {Text(now.UtcDateTime)} is {limit}");
        }

        if (!IsSigned(certificate, sent, now))
        {
            throw new AuthenticationException(Prefix + "certificate signed by unknown authority");
        }

        if (!certificate.MatchesHostname(host, allowWildcards: true, allowCommonName: false))
        {
            throw new AuthenticationException(Prefix + NameProblem(certificate, host));
        }

        return true;
    }

    private bool IsSigned(X509Certificate2 certificate, X509Chain? sent, DateTimeOffset now)
    {
        using var chain = new X509Chain();
        if (authorities is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.AddRange(authorities);
            chain.ChainPolicy.DisableCertificateDownloads = true;
        }

        foreach (var element in sent?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            chain.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerUsage));
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        return chain.Build(certificate) || IsAuthority(certificate);
    }

    // A certificate that the bundle itself holds is trusted, whoever signed it.
    private bool IsAuthority(X509Certificate2 certificate) =>
        authorities?.Any(a => a.RawDataMemory.Span.SequenceEqual(certificate.RawDataMemory.Span)) == true;

    private static string NameProblem(X509Certificate2 certificate, string host)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().ToList();
        if (IPAddress.TryParse(host, out _))
        {
            var addresses = names.SelectMany(static n => n.EnumerateIPAddresses()).ToList();
            return addresses.Count == 0
                ? $"cannot validate certificate for {host} because it doesn't contain any IP SANs"
                : $"certificate is valid for {string.Join(", ", addresses)}, not {host}";
        }

        var hosts = names.SelectMany(static n => n.EnumerateDnsNames()).ToList();
        return hosts.Count > 0 ? $"certificate is valid for {string.Join(", ", hosts)}, not {host}"
            : names.Count == 0 && certificate.GetNameInfo(X509NameType.SimpleName, false).Length > 0
            ? "certificate relies on legacy Common Name field, use SANs instead"
            : $"certificate is not valid for any names, but wanted to match {host}";
    }

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
