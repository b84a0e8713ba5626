using Kuber.Testing.Requests;

namespace Kuber.Testing.Faults;

/// <summary>Which requests a fault hits, and how often.</summary>
/// <param name="Fault">What goes wrong.</param>
/// <param name="Match">The requests that it may hit.</param>
public sealed record FaultRule(Fault Fault, RequestMatch Match)
{
    /// <summary>How many requests it hits; null for all.</summary>
    public int? Times { get; init; }

    /// <summary>How many matching requests pass first.</summary>
    public int After { get; init; }

    /// <summary>How probable it is that a matching request is hit; drawn from the cluster's seed.</summary>
    public double Probability { get; init; } = 1;

    /// <summary>Whether it also hits the cluster's own components: controllers, scheduler, fake kubelets. Else it hits clients alone.</summary>
    public bool Components { get; init; }
}
