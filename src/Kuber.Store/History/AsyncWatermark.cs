namespace Kuber.Store.History;

/// <summary>A number that only grows, and that others wait for.</summary>
internal sealed class AsyncWatermark
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> waiting = new();
    private long reached;
    private TaskCompletionSource? wanted;

    public void Reach(long value)
    {
        lock (gate)
        {
            reached = Math.Max(reached, value);
            while (waiting.TryPeek(out var waiter, out var target) && target <= reached)
            {
                waiting.Dequeue();
                waiter.TrySetResult();
            }
        }
    }

    /// <summary>Completes when somebody waits for the number.</summary>
    public Task WantedAsync()
    {
        lock (gate)
        {
            if (waiting.Count > 0)
            {
                return Task.CompletedTask;
            }
            wanted ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return wanted.Task;
        }
    }

    public Task WaitAsync(long target, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (reached >= target)
            {
                return Task.CompletedTask;
            }
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(waiter, target);
            wanted?.TrySetResult();
            wanted = null;
            return waiter.Task.WaitAsync(cancellationToken);
        }
    }
}
