namespace Kuber.Store.History;

/// <summary>
/// Brings together the writes of this process, which know their author, and the changes that the store then tells of, which do
/// not. A write says when it begins, and at the end which revision it got. Safe for concurrent use; one reader asks.
/// </summary>
public sealed class ChangeAuthors
{
    private const int MaxNoted = 200_000;
    private const int LeftOver = 1024;
    private readonly Lock gate = new();
    private readonly Dictionary<long, ChangeAuthor> known = [];

    // Writes that run, in the phase in which they began: who waits for all that run now lets later ones begin in the other.
    private readonly int[] running = new int[2];
    private List<(long Revision, ChangeAuthor Author)> noted = [];
    private List<(long Revision, ChangeAuthor Author)> taken = [];
    private TaskCompletionSource? ended;
    private int phase;

    /// <summary>Runs a write and notes its author.</summary>
    public async Task<StoreWriteResult> WriteAsync(ChangeAuthor author, Func<Task<StoreWriteResult>> write)
    {
        var began = Begin();
        var revision = 0L;
        try
        {
            var result = await write();
            revision = result.Outcome == StoreWriteOutcome.Done ? result.Revision : 0;
            return result;
        }
        finally
        {
            End(began, revision, author);
        }
    }

    /// <summary>
    /// The authors of changes, which must be in the order of revisions and are asked for once; the unknown one where no write of this
    /// process made a change. Waits for the writes that run while a change has no author yet: they may still tell.
    /// </summary>
    /// <param name="matters">Whether it matters who made a change.</param>
    internal async ValueTask TakeAsync(IReadOnlyList<StoreEvent> changes, Func<StoreEvent, bool> matters, List<ChangeAuthor?> result, CancellationToken cancellationToken)
    {
        result.Clear();
        Take();
        var missing = false;
        foreach (var change in changes)
        {
            result.Add(known.Remove(change.Revision, out var author) ? author : null);
            missing |= author is null && matters(change);
        }
        if (missing)
        {
            await RunningEndedAsync(cancellationToken);
            Take();
            for (var i = 0; i < changes.Count; i++)
            {
                result[i] ??= known.Remove(changes[i].Revision, out var author) ? author : null;
            }
        }
        if (known.Count > LeftOver && changes.Count > 0)
        {
            // Of changes that are not followed.
            foreach (var revision in known.Keys)
            {
                _ = revision <= changes[^1].Revision && known.Remove(revision);
            }
        }
    }

    private int Begin()
    {
        lock (gate)
        {
            running[phase]++;
            return phase;
        }
    }

    private void End(int began, long revision, ChangeAuthor author)
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            if (revision > 0)
            {
                // Where nobody asks, because the history is far behind, what came long ago is let go.
                if (noted.Count >= MaxNoted)
                {
                    noted.Clear();
                }
                noted.Add((revision, author));
            }
            if (--running[began] == 0 && began != phase)
            {
                (waiting, ended) = (ended, null);
            }
        }
        waiting?.SetResult();
    }

    private void Take()
    {
        lock (gate)
        {
            (noted, taken) = (taken, noted);
        }
        foreach (var (revision, author) in taken)
        {
            known[revision] = author;
        }
        taken.Clear();
    }

    private async Task RunningEndedAsync(CancellationToken cancellationToken)
    {
        // Where an earlier wait was given up, writes may still run in the phase that it ended.
        for (var turn = 0; turn < 2; turn++)
        {
            Task? wait = null;
            lock (gate)
            {
                if (running[1 - phase] == 0)
                {
                    phase = 1 - phase;
                    turn = 1;
                }
                if (running[1 - phase] > 0)
                {
                    ended ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    wait = ended.Task;
                }
            }
            if (wait is not null)
            {
                await wait.WaitAsync(cancellationToken);
            }
        }
    }
}
