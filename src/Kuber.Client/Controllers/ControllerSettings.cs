namespace Kuber.Client.Controllers;

/// <summary>What controllers need to know of the cluster that no object tells them.</summary>
public sealed record ControllerSettings
{
    /// <summary>The PEM bundle by which pods verify the API server; published as <c>kube-root-ca.crt</c>. Empty: not published.</summary>
    public string RootCaPem { get; init; } = "";

    /// <summary>The PEM certificate of the authority that signs client and serving certificates of nodes. Empty: none are signed.</summary>
    public string SigningCertificatePem { get; init; } = "";

    /// <summary>The PEM private key of the signing authority.</summary>
    public string SigningKeyPem { get; init; } = "";

    /// <summary>The networks that nodes get their pod networks from, such as <c>10.244.0.0/16</c>. Empty: none are given out.</summary>
    public IReadOnlyList<string> ClusterCidrs { get; init; } = [];

    /// <summary>The prefix length of a node's IPv4 pod network.</summary>
    public int NodeMaskSizeIpv4 { get; init; } = 24;

    /// <summary>The prefix length of a node's IPv6 pod network.</summary>
    public int NodeMaskSizeIpv6 { get; init; } = 64;

    /// <summary>How many ended pods may stay before the oldest are removed; 0 for any number.</summary>
    public int TerminatedPodThreshold { get; init; } = 12500;

    /// <summary>How long a node may be silent before it counts as lost.</summary>
    public TimeSpan NodeMonitorGracePeriod { get; init; } = TimeSpan.FromSeconds(50);

    /// <summary>How long a node may be silent after it was made.</summary>
    public TimeSpan NodeStartupGracePeriod { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many nodes of a zone are given up in a second.</summary>
    public double NodeEvictionRate { get; init; } = 0.1;

    /// <summary>That number in a large zone most of whose nodes are gone; in a small one none is.</summary>
    public double SecondaryNodeEvictionRate { get; init; } = 0.01;

    /// <summary>From how many nodes on a zone is large.</summary>
    public int LargeZoneSize { get; init; } = 50;

    /// <summary>Which part of a zone must be gone for it to count as disrupted.</summary>
    public double UnhealthyZoneThreshold { get; init; } = 0.55;

    /// <summary>Signs the token that a Secret holds, from its namespace and name and the name and uid of the ServiceAccount. Null: such Secrets are not filled.</summary>
    public Func<string, string, string, string, string>? IssueSecretToken { get; init; }
}
