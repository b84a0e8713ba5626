namespace Kuber.Client.Controllers;

/// <summary>How a work queue delays keys that failed.</summary>
public sealed record WorkQueueOptions
{
    /// <summary>The delay after the first failure.</summary>
    public TimeSpan FirstBackoff { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>The longest delay.</summary>
    public TimeSpan LastBackoff { get; init; } = TimeSpan.FromSeconds(1000);

    /// <summary>The delay of a key that has failed so often before.</summary>
    public TimeSpan BackoffAfter(int failures)
    {
        var ticks = FirstBackoff.Ticks * Math.Pow(2, failures);
        return ticks < LastBackoff.Ticks ? TimeSpan.FromTicks((long)ticks) : LastBackoff;
    }
}
