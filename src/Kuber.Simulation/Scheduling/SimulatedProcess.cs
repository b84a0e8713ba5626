namespace Kuber.Simulation.Scheduling;

/// <summary>
/// A process of the simulated cluster: the context that its continuations keep to, and its clock. Once killed, none of its
/// continuations and timers ever runs again: whatever it awaited, it stopped there.
/// </summary>
internal sealed class SimulatedProcess : SynchronizationContext
{
    private static readonly SendOrPostCallback Start = static state => _ = ((Func<Task>)state!)();
    private long stepsToLive = long.MaxValue;

    public SimulatedProcess(Simulator simulator, string name, int id)
    {
        (Simulator, Name, Id) = (simulator, name, id);
        Clock = new(this);
    }

    public Simulator Simulator { get; }

    public string Name { get; }

    public int Id { get; }

    /// <summary>Its clock, which may be wrong.</summary>
    public ProcessClock Clock { get; }

    public bool IsDead { get; private set; }

    /// <summary>Called once when it dies, on no context.</summary>
    public event Action? Died;

    /// <summary>Stops it for good, wherever it is.</summary>
    public void Kill()
    {
        if (!IsDead)
        {
            IsDead = true;
            Simulator.Trace.Add(Simulator.Ticks, "killed", Name);
            Died?.Invoke();
            Died = null;
        }
    }

    /// <summary>Stops it after so many of its continuations have run.</summary>
    public void KillAfter(int steps) => stepsToLive = steps;

    /// <summary>Begins an asynchronous piece of work on it.</summary>
    public void Run(Func<Task> work) => Simulator.Post(this, Start, (Func<Task>)(async () =>
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
        catch (Exception exception)
        {
            Simulator.Fail($"{Name} ended with an exception: {exception}");
        }
    }));

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => Simulator.Post(this, d, state);

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    internal void Stepped()
    {
        if (stepsToLive != long.MaxValue && --stepsToLive <= 0)
        {
            Kill();
        }
    }
}
