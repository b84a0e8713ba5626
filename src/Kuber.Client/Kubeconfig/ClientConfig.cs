namespace Kuber.Client.Kubeconfig;

/// <summary>What a client needs to talk to an API server.</summary>
/// <param name="Server">The address.</param>
public sealed record ClientConfig(Uri Server)
{
    private const string AccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount";

    /// <summary>The certificates to trust, as PEM; empty for those of the system.</summary>
    public byte[] CertificateAuthority { get; init; } = [];

    /// <summary>The name to expect in the server's certificate; empty for the host of the address.</summary>
    public string TlsServerName { get; init; } = "";

    /// <summary>Whether to accept any certificate.</summary>
    public bool InsecureSkipTlsVerify { get; init; }

    /// <summary>The client certificate, as PEM; empty for none.</summary>
    public byte[] ClientCertificate { get; init; } = [];

    /// <summary>The key of the client certificate, as PEM; empty for none.</summary>
    public byte[] ClientKey { get; init; } = [];

    /// <summary>A bearer token; empty for none.</summary>
    public string Token { get; init; } = "";

    /// <summary>A file with a bearer token, read again every minute; it goes before <see cref="Token"/>. Empty for none.</summary>
    public string TokenFile { get; init; } = "";

    /// <summary>A user name for basic authentication; empty for none.</summary>
    public string Username { get; init; } = "";

    /// <summary>The password of the user name.</summary>
    public string Password { get; init; } = "";

    /// <summary>The namespace to work in.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>What the client is called in logs and audits.</summary>
    public string UserAgent { get; init; } = "kuber/v0.1.0";

    /// <summary>The configuration of a process that runs in a pod, by its ServiceAccount.</summary>
    /// <exception cref="KubeconfigException">This is not a pod.</exception>
    public static ClientConfig InCluster()
    {
        var host = Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_HOST") ?? "";
        var port = Environment.GetEnvironmentVariable("KUBERNETES_SERVICE_PORT") ?? "";
        var token = Path.Combine(AccountFolder, "token");
        if (host.Length == 0 || port.Length == 0 || !File.Exists(token))
        {
            throw new KubeconfigException("This process does not run in a pod with a ServiceAccount.");
        }

        if (host.Contains(':', StringComparison.Ordinal))
        {
            host = "[" + host + "]";
        }

        return new(new Uri($"https://{host}:{port}"))
        {
            CertificateAuthority = File.ReadAllBytes(Path.Combine(AccountFolder, "ca.crt")),
            TokenFile = token,
            Namespace = File.ReadAllText(Path.Combine(AccountFolder, "namespace")).Trim(),
        };
    }
}
