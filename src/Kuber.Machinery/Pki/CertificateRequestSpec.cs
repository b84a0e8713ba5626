using System.Net;

namespace Kuber.Machinery.Pki;

/// <summary>What a certificate is to say.</summary>
public sealed record CertificateRequestSpec
{
    /// <summary>The common name; for client certificates the user.</summary>
    public required string CommonName { get; init; }

    /// <summary>The organisations; for client certificates the groups.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>The names of the host that it serves.</summary>
    public IReadOnlyList<string> DnsNames { get; init; } = [];

    /// <summary>The addresses that it serves.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>May be used by servers.</summary>
    public bool ForServer { get; init; }

    /// <summary>May be used by clients.</summary>
    public bool ForClient { get; init; }

    /// <summary>How long it is valid; kubeadm's year where nothing else is asked for.</summary>
    public TimeSpan Lifetime { get; init; } = TimeSpan.FromDays(365);

    /// <summary>The kind of its key.</summary>
    public KeyAlgorithm KeyAlgorithm { get; init; } = KeyAlgorithm.EcdsaP256;
}
