namespace Kuber.Store.Versions;

/// <summary>One open watch. Guarded by the store's lock.</summary>
internal sealed class StoreWatcher(string prefix, long cursor)
{
    public string Prefix { get; } = prefix;

    /// <summary>All changes up to this revision were delivered or are not below the prefix.</summary>
    public long Cursor { get; set; } = cursor;

    /// <summary>Set while the watcher waits for changes.</summary>
    public TaskCompletionSource? Waiting { get; set; }

    /// <summary>Whether the next batch is to be delivered even if it is empty.</summary>
    public bool ProgressWanted { get; set; }

    /// <summary>When the last batch was delivered.</summary>
    public long DeliveredAt { get; set; }

    /// <summary>Lets a waiting watcher go on.</summary>
    public void Wake()
    {
        Waiting?.TrySetResult();
        Waiting = null;
    }
}
