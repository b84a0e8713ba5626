namespace Kuber.Simulation.Scheduling;

/// <summary>A timer of a process; its callback runs there, as one of the things that can run.</summary>
internal sealed class SimulatedTimer(SimulatedProcess process, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan period = Timeout.InfiniteTimeSpan;
    private bool disposed;

    public SimulatedProcess Process => process;

    /// <summary>When it fires next, in ticks and in the order of arming; null where it does not.</summary>
    public (long Ticks, long Order)? At { get; set; }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (disposed)
        {
            return false;
        }

        this.period = period;
        At = null;
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            process.Simulator.Arm(this, dueTime);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        disposed = true;
        At = null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    internal void Fired(Simulator simulator)
    {
        At = null;
        if (period > TimeSpan.Zero)
        {
            simulator.Arm(this, period);
        }
    }

    internal void Call()
    {
        if (!disposed)
        {
            callback(state);
        }
    }
}
