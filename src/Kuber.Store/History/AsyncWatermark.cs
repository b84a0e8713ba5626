namespace Kuber.Store.History;

/// <summary>A number that only grows, and that others wait for.</summary>
internal sealed class AsyncWatermark
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> waiting = new();
    private long reached;

    public void Reach(long value)
    {
        lock (gate)
        {
            reached = Math.Max(reached, value);
            while (waiting.TryPeek(out var waiter, out var wanted) && wanted <= reached)
            {
                waiting.Dequeue();
                waiter.TrySetResult();
            }
        }
    }

    public Task WaitAsync(long wanted, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (reached >= wanted)
            {
                return Task.CompletedTask;
            }
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(waiter, wanted);
            return waiter.Task.WaitAsync(cancellationToken);
        }
    }
}
