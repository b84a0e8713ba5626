using Kuber.Store;

namespace Kuber.Testing.Waiting;

/// <summary>Tells waits that something in the store has changed.</summary>
internal sealed class StoreChanges(IStore store)
{
    private TaskCompletionSource next = New();

    /// <summary>Completes at the next change.</summary>
    public Task NextAsync() => Volatile.Read(ref next).Task;

    /// <summary>Follows the store until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var revision = await store.GetRevisionAsync(cancellationToken);
            await foreach (var batch in store.WatchAsync("/", revision, cancellationToken))
            {
                if (batch.Events.Count > 0)
                {
                    Interlocked.Exchange(ref next, New()).TrySetResult();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
