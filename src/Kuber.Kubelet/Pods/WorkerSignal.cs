using System.Diagnostics.CodeAnalysis;

namespace Kuber.Kubelet.Pods;

/// <summary>Wakes one waiting loop. Signals that come while it works are not lost, and count as one.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Signals may come after the loop has ended; without a wait handle there is nothing to free.")]
internal sealed class WorkerSignal
{
    private readonly SemaphoreSlim pending = new(0, 1);
    private readonly Lock gate = new();

    /// <summary>Wakes the loop.</summary>
    public void Set()
    {
        lock (gate)
        {
            if (pending.CurrentCount == 0)
            {
                pending.Release();
            }
        }
    }

    /// <summary>Waits for a signal, or until the time has passed.</summary>
    public async Task WaitAsync(TimeSpan? limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (limit is not { } time)
        {
            await pending.WaitAsync(cancellationToken);
            return;
        }

        using var timer = new CancellationTokenSource(time <= TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : time, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            await pending.WaitAsync(linked.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time has passed.
        }
    }
}
