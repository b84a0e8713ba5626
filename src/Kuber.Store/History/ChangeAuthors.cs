namespace Kuber.Store.History;

/// <summary>
/// Brings together the writes of this process, which know their author, and the changes that the store then tells of, which do
/// not. A write says when it begins, and at the end which revision it got. Safe for concurrent use.
/// </summary>
public sealed class ChangeAuthors
{
    private const int MaxNoted = 200_000;
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> writing = new(StringComparer.Ordinal);
    private readonly Dictionary<long, ChangeAuthor> noted = [];
    private readonly List<(string Key, long Revision, TaskCompletionSource<ChangeAuthor> Answer)> asking = [];

    /// <summary>Runs a write and notes its author.</summary>
    public async Task<StoreWriteResult> WriteAsync(string key, ChangeAuthor author, Func<Task<StoreWriteResult>> write)
    {
        lock (gate)
        {
            writing[key] = writing.GetValueOrDefault(key) + 1;
        }
        var revision = 0L;
        try
        {
            var result = await write();
            revision = result.Outcome == StoreWriteOutcome.Done ? result.Revision : 0;
            return result;
        }
        finally
        {
            End(key, revision, author);
        }
    }

    /// <summary>The author of a change; the unknown one where no write of this process made it. To be asked once.</summary>
    public ValueTask<ChangeAuthor> OfAsync(string key, long revision)
    {
        lock (gate)
        {
            if (noted.Remove(revision, out var author))
            {
                return new(author);
            }
            if (!writing.ContainsKey(key))
            {
                return new(ChangeAuthor.Unknown);
            }
            var answer = new TaskCompletionSource<ChangeAuthor>(TaskCreationOptions.RunContinuationsAsynchronously);
            asking.Add((key, revision, answer));
            return new(answer.Task);
        }
    }

    private void End(string key, long revision, ChangeAuthor author)
    {
        lock (gate)
        {
            if (revision > 0)
            {
                // Where nobody asks, because the history is far behind, what came long ago is let go.
                if (noted.Count >= MaxNoted)
                {
                    noted.Clear();
                }
                noted[revision] = author;
            }
            var left = writing[key] - 1;
            if (left > 0)
            {
                writing[key] = left;
            }
            else
            {
                writing.Remove(key);
            }
            for (var i = asking.Count - 1; i >= 0; i--)
            {
                var (asked, wanted, answer) = asking[i];
                if (asked != key || (wanted != revision && left > 0))
                {
                    continue;
                }
                asking.RemoveAt(i);
                answer.SetResult(noted.Remove(wanted, out var found) ? found : ChangeAuthor.Unknown);
            }
        }
    }
}
