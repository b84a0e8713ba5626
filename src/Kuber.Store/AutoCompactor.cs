namespace Kuber.Store;

/// <summary>
/// Compacts a store at intervals to where it was one interval before. Owned by its store, which disposes it. A round that
/// fails is left to the next one.
/// </summary>
internal sealed class AutoCompactor : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    public AutoCompactor(IStore store, TimeSpan? interval, TimeProvider timeProvider) =>
        loop = interval is { } period ? LoopAsync(store, period, timeProvider) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        stop.Cancel();
        await loop;
        stop.Dispose();
    }

    private async Task LoopAsync(IStore store, TimeSpan interval, TimeProvider timeProvider)
    {
        long? mark = null;
        while (true)
        {
            try
            {
                await Task.Delay(interval, timeProvider, stop.Token);
                var revision = await store.GetRevisionAsync(stop.Token);
                if (mark is { } target)
                {
                    await store.CompactAsync(target, stop.Token);
                }
                mark = revision;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (StoreUnavailableException)
            {
                // The next round compacts further.
            }
        }
    }
}
