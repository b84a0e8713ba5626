namespace Kuber.Machinery.Concurrency;

/// <summary>
/// Wakes one waiting loop: several <see cref="Set"/> before a wait count as one. Thread-safe; continuations keep to the
/// waiter's context.
/// </summary>
public sealed class AsyncSignal
{
    private readonly Lock gate = new();
    private TaskCompletionSource source = New();

    /// <summary>Wakes the waiter, or lets its next wait pass at once.</summary>
    public void Set()
    {
        lock (gate)
        {
            source.TrySetResult();
        }
    }

    /// <summary>Waits until set, and takes the signal back.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        Task task;
        lock (gate)
        {
            task = source.Task;
        }

        await task.WaitOnContextAsync(cancellationToken);
        lock (gate)
        {
            if (source.Task.IsCompleted)
            {
                source = New();
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
