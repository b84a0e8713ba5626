namespace Kuber.Store.Embedded;

/// <summary>Writes and errands that wait for the writer. Many producers, one consumer.</summary>
internal sealed class WriteQueue(int maxQueued)
{
    private readonly object gate = new();
    private List<WriteRequest> writes = [];
    private List<Action> errands = [];
    private bool woken;
    private bool closed;

    /// <summary>Adds a write; false when too many wait.</summary>
    /// <exception cref="ObjectDisposedException">The queue is closed.</exception>
    public bool TryAdd(WriteRequest request)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(SqliteStore));
            if (writes.Count >= maxQueued)
            {
                return false;
            }
            writes.Add(request);
            Wake();
            return true;
        }
    }

    /// <summary>Adds something that the writer is to do between two batches.</summary>
    public void Add(Action errand)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, typeof(SqliteStore));
            errands.Add(errand);
            Wake();
        }
    }

    /// <summary>No more is accepted; what waits is still taken.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Wake();
        }
    }

    /// <summary>Lets a waiting consumer go on though nothing was added.</summary>
    public void Nudge()
    {
        lock (gate)
        {
            Wake();
        }
    }

    /// <summary>Takes all that waits, for which it waits if <paramref name="block"/>. The lists given, which must be empty, become the queue's.</summary>
    /// <returns>False when the queue is closed and nothing is left.</returns>
    public bool Take(ref List<WriteRequest> emptyWrites, ref List<Action> emptyErrands, bool block)
    {
        lock (gate)
        {
            while (block && writes.Count == 0 && errands.Count == 0 && !closed && !woken)
            {
                Monitor.Wait(gate);
            }
            woken = false;
            (writes, emptyWrites) = (emptyWrites, writes);
            (errands, emptyErrands) = (emptyErrands, errands);
            return !closed || emptyWrites.Count > 0 || emptyErrands.Count > 0;
        }
    }

    private void Wake()
    {
        if (!woken)
        {
            woken = true;
            Monitor.Pulse(gate);
        }
    }
}
