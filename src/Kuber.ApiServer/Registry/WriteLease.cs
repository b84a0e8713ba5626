namespace Kuber.ApiServer.Registry;

/// <summary>
/// What a write has taken. <see cref="Keep"/> is called as soon as the store has the write; the lease ends when the caches have
/// seen it, or when the write has failed or was a dry run.
/// </summary>
internal sealed class WriteLease : IAsyncDisposable
{
    private List<Func<ValueTask>>? undo;
    private List<Func<ValueTask>>? then;
    private bool kept;

    /// <summary>Runs at the end where the write failed, or was a dry run.</summary>
    public void OnRollback(Func<ValueTask> action) => (undo ??= []).Add(action);

    /// <summary>Runs at the end where the write is done.</summary>
    public void OnCommit(Func<ValueTask> action) => (then ??= []).Add(action);

    /// <summary>The write is done.</summary>
    public void Keep() => kept = true;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var action in (kept ? then : undo) ?? [])
        {
            await action();
        }
    }
}
