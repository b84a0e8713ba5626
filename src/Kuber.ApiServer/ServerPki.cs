using System.Net;
using Kuber.Machinery.Pki;

namespace Kuber.ApiServer;

/// <summary>The keys and certificates of a server: made at the first start, kept in its folder, in memory where it has none.</summary>
internal sealed class ServerPki : IDisposable
{
    private const string FrontProxyName = "front-proxy-ca";

    private static readonly CertificateRequestSpec KubeletClientSpec = new() { CommonName = "kube-apiserver-kubelet-client", Organizations = ["system:masters"], ForClient = true };

    private ServerPki(CertificateAuthority authority, CertificateAuthority frontProxy, CertificatePair serving, CertificatePair kubeletClient, PrivateKey tokens) =>
        (Authority, FrontProxy, Serving, KubeletClient, Tokens) = (authority, frontProxy, serving, kubeletClient, tokens);

    /// <summary>Signs the server's and the clients' certificates.</summary>
    public CertificateAuthority Authority { get; }

    /// <summary>Signs the certificates of proxies that tell the server, and extension API servers, whose requests they pass on.</summary>
    public CertificateAuthority FrontProxy { get; }

    /// <summary>What the server shows to clients.</summary>
    public CertificatePair Serving { get; }

    /// <summary>What the server shows to kubelets.</summary>
    public CertificatePair KubeletClient { get; }

    /// <summary>Signs ServiceAccount tokens.</summary>
    public PrivateKey Tokens { get; }

    /// <summary>Opens the folder, making what is missing.</summary>
    public static ServerPki Open(ApiServerOptions options)
    {
        var serving = ServingSpec(options);
        var clock = options.CertificateClock ?? options.Clock;
        if (options.PkiDirectory.Length == 0)
        {
            var inMemory = CertificateAuthority.Create("kuber-ca", clock);
            return new(inMemory, CertificateAuthority.Create(FrontProxyName, clock), inMemory.Issue(serving), inMemory.Issue(KubeletClientSpec), PrivateKey.Create(KeyAlgorithm.EcdsaP256));
        }

        var folder = new PkiDirectory(options.PkiDirectory, clock);
        var authority = folder.Authority("ca", "kuber-ca");
        return new(
            authority,
            folder.Authority("front-proxy-ca", FrontProxyName),
            folder.Certificate("apiserver", authority, serving),
            folder.Certificate("apiserver-kubelet-client", authority, KubeletClientSpec),
            folder.Key("sa"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Serving.Dispose();
        KubeletClient.Dispose();
        Authority.Dispose();
        FrontProxy.Dispose();
        Tokens.Dispose();
    }

    private static CertificateRequestSpec ServingSpec(ApiServerOptions options)
    {
        List<string> names = ["localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc", "kubernetes.default.svc.cluster.local", Dns.GetHostName()];
        List<IPAddress> addresses = [IPAddress.Loopback, IPAddress.IPv6Loopback, Services.ServiceRange.Parse(options.ServiceCidr).Address(1)];
        if (!options.Address.Equals(IPAddress.Any) && !options.Address.Equals(IPAddress.IPv6Any))
        {
            addresses.Add(options.Address);
        }

        foreach (var name in options.ServingNames)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                addresses.Add(address);
            }
            else
            {
                names.Add(name);
            }
        }

        return new() { CommonName = "kube-apiserver", DnsNames = [.. names.Distinct()], Addresses = [.. addresses.Distinct()], ForServer = true };
    }
}
