using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Core.V1;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Connect;

/// <summary>Finds the kubelets of nodes by the addresses and the port in the nodes' statuses, and holds the connections to them.</summary>
internal sealed class KubeletConnections : IDisposable
{
    private const int DefaultPort = 10250;
    private readonly ApiServerCore core;
    private readonly KubeletClientOptions options;
    private readonly HttpMessageInvoker verified;
    private readonly HttpMessageInvoker unverified;

    /// <summary>Connects to nobody yet.</summary>
    public KubeletConnections(ApiServerCore core)
    {
        this.core = core;
        options = core.Options.Kubelet;
        verified = Invoker(options.Authorities.Count > 0);
        unverified = options.Authorities.Count > 0 ? Invoker(false) : verified;
    }

    /// <summary>The kubelet of a node.</summary>
    /// <param name="context">The request; its user needs no right to read the node.</param>
    /// <param name="nodeName">The node.</param>
    /// <param name="insecure">Whether the client waives that the kubelet proves who it is.</param>
    public async ValueTask<KubeletEndpoint> FindAsync(RequestContext context, string nodeName, bool insecure = false)
    {
        var nodes = core.Resources.Find("", "v1", "nodes")!;
        var node = (Node)(await core.Registry.GetAsync(context.With("get", nodes, "", "", nodeName), "")).Value;
        return Of(node, insecure);
    }

    /// <summary>The kubelet of a node.</summary>
    public KubeletEndpoint Of(Node node, bool insecure = false)
    {
        var port = node.Status.DaemonEndpoints.KubeletEndpoint.Port is > 0 and { } told ? told : DefaultPort;
        return new(new UriBuilder(Uri.UriSchemeHttps, Address(node), port).Uri, insecure ? unverified : verified);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        verified.Dispose();
        unverified.Dispose();
    }

    private string Address(Node node)
    {
        foreach (var type in options.PreferredAddressTypes)
        {
            if (node.Status.Addresses.Find(a => a.Type == type) is { } found)
            {
                return found.Address;
            }
        }

        var known = string.Join(' ', node.Status.Addresses.Select(a => $"{{{a.Type} {a.Address}}}"));
        throw StatusErrors.Unclassified($"no preferred addresses found; known addresses: [{known}]");
    }

    private HttpMessageInvoker Invoker(bool verify) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        SslOptions = new SslClientAuthenticationOptions
        {
            ClientCertificates = options.ClientCertificate is { } certificate ? [certificate] : null,
            LocalCertificateSelectionCallback = options.ClientCertificate is { } own ? (_, _, _, _, _) => own : null,
            RemoteCertificateValidationCallback = (_, certificate, _, errors) => !verify || IsTrusted(certificate as X509Certificate2, errors),
        },
    });

    private bool IsTrusted(X509Certificate2? certificate, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(options.Authorities);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = core.Options.Clock.GetUtcNow().UtcDateTime;
        return chain.Build(certificate);
    }
}
