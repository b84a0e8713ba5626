namespace Kuber.ApiServer.Memory;

/// <summary>
/// Gives memory back when there is nothing to do: what a burst of requests has left behind is collected, the rest moved together.
/// Under load that is the collector's own business.
/// </summary>
/// <param name="allocated">The bytes that were ever allocated.</param>
/// <param name="held">The bytes of the heap.</param>
/// <param name="collect">Collects all garbage and gives free memory back.</param>
public sealed class IdleMemory(Func<long> allocated, Func<long> held, Action collect)
{
    /// <summary>How often it is looked whether there is something to do.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>A process that allocates less in an interval is idle, in bytes.</summary>
    internal const long Idle = 1 << 20;

    /// <summary>What is worth a collection: bytes allocated since the last one.</summary>
    internal const long Worth = 48 << 20;

    /// <summary>A larger heap is left alone, in bytes: it would stand still for long, and has little to give in proportion.</summary>
    internal const long Large = 384 << 20;

    private long last = allocated();
    private long collected;

    /// <summary>The memory of this process.</summary>
    public IdleMemory()
        : this(() => GC.GetTotalAllocatedBytes(), () => GC.GetTotalMemory(false), () => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true))
    {
    }

    /// <summary>Looks again and again until it is cancelled.</summary>
    public async Task RunAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using PeriodicTimer timer = new(Interval, clock);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            Look();
        }
    }

    /// <summary>Collects, if nothing was going on since the last look and there is something to give back.</summary>
    internal void Look()
    {
        var now = allocated();
        if (now - last < Idle && now - collected > Worth && held() < Large)
        {
            collect();
            collected = now;
        }

        last = now;
    }
}
