namespace Kuber.Machinery.Concurrency;

/// <summary>Lets one in at a time, in the order of asking. Continuations keep to the context of who waits.</summary>
public sealed class AsyncGate
{
    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private bool taken;

    /// <summary>Completes when the caller is in; it must then call <see cref="Leave"/>.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before; the caller is not in.</exception>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource turn;
        lock (gate)
        {
            if (!taken)
            {
                taken = true;
                return;
            }

            turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Enqueue(turn);
        }

        using var registration = cancellationToken.UnsafeRegister(static (state, token) => ((TaskCompletionSource)state!).TrySetCanceled(token), turn);
        await turn.Task;
    }

    /// <summary>Lets the next one in.</summary>
    public void Leave()
    {
        lock (gate)
        {
            while (waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult())
                {
                    return;
                }
            }

            taken = false;
        }
    }
}
