namespace Kuber.Testing.Server;

/// <summary>What a test server is made of.</summary>
public sealed record TestServerOptions
{
    /// <summary>The cluster; it listens on HTTPS whatever is said here, and its scripts can be changed by control requests.</summary>
    public TestClusterOptions Cluster { get; init; } = new();

    /// <summary>The port of the control requests, on the loopback address; 0 for any free one.</summary>
    public int ControlPort { get; init; }

    /// <summary>Where the administrator's kubeconfig is written; empty for a file of the cluster's own.</summary>
    public string Kubeconfig { get; init; } = "";
}
