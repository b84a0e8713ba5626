namespace Kuber.ApiServer.Registry;

/// <summary>What a write has taken and must give back where it fails.</summary>
internal sealed class WriteLease : IDisposable
{
    private List<Action>? undo;
    private List<Action>? then;

    /// <summary>Runs where the write fails, or was a dry run.</summary>
    public void OnRollback(Action action) => (undo ??= []).Add(action);

    /// <summary>Runs where the write is done.</summary>
    public void OnCommit(Action action) => (then ??= []).Add(action);

    /// <summary>The write is done.</summary>
    public void Commit()
    {
        then?.ForEach(a => a());
        then = null;
        undo = null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        undo?.ForEach(a => a());
        undo = null;
    }
}
