namespace Kuber.Client.Kubeconfig;

/// <summary>An API server of a kubeconfig file.</summary>
/// <param name="Name">Its name in the file.</param>
public sealed record KubeconfigCluster(string Name)
{
    /// <summary>The address, such as <c>https://127.0.0.1:6443</c>.</summary>
    public string Server { get; init; } = "";

    /// <summary>The name to expect in the server's certificate; empty for the host of the address.</summary>
    public string TlsServerName { get; init; } = "";

    /// <summary>Whether to accept any certificate.</summary>
    public bool InsecureSkipTlsVerify { get; init; }

    /// <summary>The certificates to trust, as PEM; empty for those of the system.</summary>
    public byte[] CertificateAuthority { get; init; } = [];
}
