namespace Kuber.Store.Etcd;

/// <summary>
/// Reads the store's revision. Callers that come while a read is under way share the next one: each gets an answer to a
/// question that was put after it asked, and etcd is asked one question at a time.
/// </summary>
internal sealed class EtcdRevisionReader(Func<CancellationToken, Task<long>> read, CancellationToken stopping)
{
    private readonly Lock gate = new();
    private List<TaskCompletionSource<long>> waiting = [];
    private bool reading;

    public Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        var caller = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        bool begin;
        lock (gate)
        {
            waiting.Add(caller);
            begin = !reading;
            reading = true;
        }
        if (begin)
        {
            _ = ReadWhileAskedAsync();
        }
        return cancellationToken.CanBeCanceled ? caller.Task.WaitAsync(cancellationToken) : caller.Task;
    }

    // Its failures are its callers'.
    private async Task ReadWhileAskedAsync()
    {
        while (true)
        {
            List<TaskCompletionSource<long>> callers;
            lock (gate)
            {
                if (waiting.Count == 0)
                {
                    reading = false;
                    return;
                }
                (callers, waiting) = (waiting, []);
            }
            try
            {
                var revision = await read(stopping);
                callers.ForEach(caller => caller.TrySetResult(revision));
            }
            catch (Exception failure)
            {
                callers.ForEach(caller => caller.TrySetException(failure));
            }
        }
    }
}
