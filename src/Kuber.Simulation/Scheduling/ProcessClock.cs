namespace Kuber.Simulation.Scheduling;

/// <summary>The clock of a process: steady time is everybody's, the time of day may be off and may jump.</summary>
internal sealed class ProcessClock(SimulatedProcess process) : TimeProvider
{
    /// <summary>By how much the time of day is ahead of the true one.</summary>
    public TimeSpan Offset { get; set; }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => process.Simulator.Now + Offset;

    /// <inheritdoc/>
    public override long GetTimestamp() => process.Simulator.Ticks;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SimulatedTimer(process, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }
}
