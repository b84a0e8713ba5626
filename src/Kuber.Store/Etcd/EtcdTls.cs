using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kuber.Store.Etcd;

/// <summary>TLS settings from the files that <c>--etcd-cafile</c>, <c>--etcd-certfile</c> and <c>--etcd-keyfile</c> name.</summary>
public static class EtcdTls
{
    /// <summary>Reads the files; each path may be empty. Without a CA file the machine's own authorities are trusted.</summary>
    /// <exception cref="StoreOpenException">A file cannot be read, or one of certificate and key is missing.</exception>
    public static SslClientAuthenticationOptions Load(string caFile, string certFile, string keyFile)
    {
        if ((certFile.Length == 0) != (keyFile.Length == 0))
        {
            throw new StoreOpenException(StoreOpenFailure.Inaccessible, "--etcd-certfile and --etcd-keyfile belong together: give both, or neither");
        }
        var options = new SslClientAuthenticationOptions();
        if (caFile.Length > 0)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            Read(caFile, () => policy.CustomTrustStore.ImportFromPemFile(caFile));
            options.CertificateChainPolicy = policy;
        }
        if (certFile.Length > 0)
        {
            Read(certFile, () => options.ClientCertificates = [X509Certificate2.CreateFromPemFile(certFile, keyFile)]);
        }
        return options;
    }

    private static void Read(string file, Action read)
    {
        try
        {
            read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StoreOpenException(StoreOpenFailure.Inaccessible, $"{file} cannot be read for TLS with etcd ({failure.Message})", failure);
        }
    }
}
