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
}
