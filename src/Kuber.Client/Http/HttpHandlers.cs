using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kuber.Client.Kubeconfig;

namespace Kuber.Client.Http;

/// <summary>Makes connections to API servers.</summary>
public static class HttpHandlers
{
    /// <summary>
    /// A handler for a server: HTTP/2 where the server has it, several connections when one is full of streams, and a ping every 30 s
    /// so that a connection that died is noticed within 45 s.
    /// </summary>
    /// <exception cref="KubeconfigException">The certificates cannot be read.</exception>
    public static SocketsHttpHandler Create(ClientConfig config)
    {
        var handler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90),
            UseCookies = false,
            AllowAutoRedirect = false,
            InitialHttp2StreamWindowSize = 1 << 20,
        };
        try
        {
            Secure(handler.SslOptions, config);
        }
        catch (Exception exception) when (exception is System.Security.Cryptography.CryptographicException or ArgumentException)
        {
            throw new KubeconfigException("The certificates of the kubeconfig cannot be read: " + exception.Message, exception);
        }

        return handler;
    }

    private static void Secure(SslClientAuthenticationOptions options, ClientConfig config)
    {
        if (config.TlsServerName.Length > 0)
        {
            options.TargetHost = config.TlsServerName;
        }

        if (config.ClientCertificate.Length > 0)
        {
            using var pem = X509Certificate2.CreateFromPem(Encoding.UTF8.GetString(config.ClientCertificate), Encoding.UTF8.GetString(config.ClientKey));

            // A key from PEM is only in memory; some platforms can use it for TLS only after a round through PKCS 12.
            var certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
            options.ClientCertificates = [certificate];
            options.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate;
        }

        if (config.InsecureSkipTlsVerify)
        {
#pragma warning disable CA5359 // The user asked for it.
            options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (config.CertificateAuthority.Length > 0)
        {
            var roots = new X509Certificate2Collection();
            roots.ImportFromPem(Encoding.UTF8.GetString(config.CertificateAuthority));
            options.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => Trusts(roots, certificate, chain, errors);
        }
    }

    private static bool Trusts(X509Certificate2Collection roots, X509Certificate? certificate, X509Chain? presented, SslPolicyErrors errors)
    {
        if (certificate is not X509Certificate2 leaf || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != 0)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (presented is not null)
        {
            foreach (var element in presented.ChainElements)
            {
                chain.ChainPolicy.ExtraStore.Add(element.Certificate);
            }
        }

        return chain.Build(leaf);
    }
}
