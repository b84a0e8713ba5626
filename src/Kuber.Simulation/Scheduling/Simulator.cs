using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Kuber.Simulation.Scheduling;

/// <summary>
/// Runs everything of a simulation on the calling thread: continuations that can run, chosen one by one by the seed, and, when
/// none can, the next timer, to whose time the clock jumps. Computing takes no time; only the disk and the network do.
/// </summary>
internal sealed class Simulator
{
    private const int MostStepsAtOnce = 3_000_000;
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Random choice;
    private readonly List<Runnable> runnable = [];
    private readonly PriorityQueue<SimulatedTimer, (long Ticks, long Order)> timers = new();
    private readonly int thread = Environment.CurrentManagedThreadId;
    private readonly Lock foreignGate = new();
    private long order;
    private long stepsBefore;
    private string foreign = "";

    /// <summary>A simulator whose choices follow from a seed.</summary>
    public Simulator(int seed)
    {
        choice = new Random(seed);
        World = new(this, "world", 0);
    }

    /// <summary>The process that everything belongs to which is outside of the cluster. It never dies.</summary>
    public SimulatedProcess World { get; }

    /// <summary>What has happened.</summary>
    public Trace Trace { get; } = new();

    /// <summary>Simulated time since the start, in ticks.</summary>
    public long Ticks { get; private set; }

    /// <summary>The true time of day, which processes may see wrongly.</summary>
    public DateTimeOffset Now => Start.AddTicks(Ticks);

    /// <summary>How many continuations have run.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether anything could run without time going on.</summary>
    public bool IsBusy => runnable.Count > 0;

    /// <summary>The first thing that went wrong; null while all is well.</summary>
    public string? Failure { get; private set; }

    /// <summary>Ends the simulation: something is wrong.</summary>
    public void Fail(string what)
    {
        if (Failure is null)
        {
            Failure = what;
            Trace.Add(Ticks, "FAILED", what);
        }
    }

    /// <summary>Lets an action run on a process after a time.</summary>
    public void After(TimeSpan time, SimulatedProcess process, Action action)
    {
        if (time <= TimeSpan.Zero)
        {
            Post(process, static state => ((Action)state!)(), action);
            return;
        }

        Arm(new SimulatedTimer(process, static state => ((Action)state!)(), action), time);
    }

    /// <summary>Runs until a condition holds, the clock has reached a time, or something went wrong; false where it did not come to hold.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What a continuation throws is the simulation's finding.")]
    public bool RunUntil(Func<bool> condition, TimeSpan end)
    {
        var outer = SynchronizationContext.Current;
        try
        {
            while (Failure is null && !condition())
            {
                CheckForeign();
                if (runnable.Count == 0)
                {
                    if (!Fire(end.Ticks))
                    {
                        Ticks = Math.Max(Ticks, end.Ticks);
                        return condition();
                    }

                    continue;
                }

                var index = runnable.Count == 1 ? 0 : choice.Next(runnable.Count);
                var next = runnable[index];
                runnable[index] = runnable[^1];
                runnable.RemoveAt(runnable.Count - 1);
                if (next.Process.IsDead)
                {
                    continue;
                }

                if (++Steps - stepsBefore > MostStepsAtOnce)
                {
                    Fail($"{MostStepsAtOnce} steps without time going on; the last of {next.Process.Name}");
                }

                Trace.Step(next.Process.Id, index);
                SynchronizationContext.SetSynchronizationContext(next.Process);
                try
                {
                    next.Callback(next.State);
                }
                catch (Exception exception)
                {
                    Fail($"an exception left {next.Process.Name}: {exception}");
                }

                next.Process.Stepped();
            }

            return Failure is null;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    /// <summary>Queues a continuation of a process.</summary>
    internal void Post(SimulatedProcess process, SendOrPostCallback callback, object? state)
    {
        if (process.IsDead)
        {
            return;
        }

        if (Environment.CurrentManagedThreadId != thread)
        {
            // What comes from another thread comes at no certain moment: the seed would not replay it.
            lock (foreignGate)
            {
                foreign = foreign.Length > 0 ? foreign : Environment.StackTrace;
            }

            return;
        }

        runnable.Add(new(process, callback, state));
    }

    internal void Arm(SimulatedTimer timer, TimeSpan time)
    {
        var at = (Ticks + Math.Max(1, time.Ticks), order++);
        timer.At = at;
        timers.Enqueue(timer, at);
    }

    private bool Fire(long end)
    {
        while (timers.TryPeek(out var timer, out var at))
        {
            if (timer.At != at || timer.Process.IsDead)
            {
                timers.Dequeue();
                continue;
            }

            if (at.Ticks > end)
            {
                return false;
            }

            timers.Dequeue();
            (Ticks, stepsBefore) = (at.Ticks, at.Ticks == Ticks ? stepsBefore : Steps);
            timer.Fired(this);
            Post(timer.Process, static state => ((SimulatedTimer)state!).Call(), timer);
            return true;
        }

        return false;
    }

    private void CheckForeign()
    {
        if (Volatile.Read(ref foreign).Length > 0)
        {
            Fail(string.Create(CultureInfo.InvariantCulture, $"work came back from another thread, which no seed can replay:\n{foreign}"));
        }
    }

    private readonly record struct Runnable(SimulatedProcess Process, SendOrPostCallback Callback, object? State);
}
