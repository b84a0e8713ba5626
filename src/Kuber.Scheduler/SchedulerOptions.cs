namespace Kuber.Scheduler;

/// <summary>What can be set about the scheduler.</summary>
public sealed record SchedulerOptions
{
    /// <summary>The names that pods may ask for by <c>spec.schedulerName</c>; each is a profile with the default plugins.</summary>
    public IReadOnlyList<string> SchedulerNames { get; init; } = ["default-scheduler"];

    /// <summary>The most pods being bound at the same time.</summary>
    public int MaxBinding { get; init; } = 64;
}
