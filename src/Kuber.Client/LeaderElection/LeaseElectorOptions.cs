namespace Kuber.Client.LeaderElection;

/// <summary>Which lease to hold, as whom and for how long.</summary>
/// <param name="Namespace">The namespace of the lease.</param>
/// <param name="Name">The name of the lease.</param>
/// <param name="Identity">The candidate; unique among all candidates.</param>
public sealed record LeaseElectorOptions(string Namespace, string Name, string Identity)
{
    /// <summary>How long a lease that is not renewed keeps others out.</summary>
    public TimeSpan LeaseDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a leader that cannot renew goes on leading; shorter than <see cref="LeaseDuration"/>.</summary>
    public TimeSpan RenewDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often to try to acquire or renew.</summary>
    public TimeSpan RetryPeriod { get; init; } = TimeSpan.FromSeconds(2);
}
