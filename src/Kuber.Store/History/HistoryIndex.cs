using System.Runtime.InteropServices;
using System.Text;

namespace Kuber.Store.History;

/// <summary>
/// Which change of which key is where in the log, known in memory, and which of them are kept how long. Not for concurrent use.
/// </summary>
internal sealed class HistoryIndex : IDisposable
{
    private const int Segments = 64;
    private const int MaxSegmentBytes = 4 << 20;
    private const int RollsPerWindow = 8;
    private const int StackBytes = 512;
    private static readonly TimeSpan PruneInterval = TimeSpan.FromSeconds(10);
    private readonly HistoryOptions options;
    private readonly HistoryLog log;
    private readonly Dictionary<string, KeyChanges> keys = new(StringComparer.Ordinal);
    private DateTimeOffset prunedAt;

    /// <summary>Opens the folder; what of it is damaged is told, with the place up to which it was read.</summary>
    public HistoryIndex(HistoryOptions options, Action<string, long> damaged)
    {
        this.options = options;
        log = new HistoryLog(options.Path, (int)Math.Clamp(options.MaxBytes / Segments, 1, MaxSegmentBytes));
        try
        {
            log.Load(Note, $".damaged-{options.TimeProvider.GetUtcNow().ToUnixTimeSeconds()}", damaged);
            TakeFormer(damaged);
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    public long Bytes => log.Bytes;

    public long Followed => log.Followed;

    private DateTimeOffset WindowStart => options.TimeProvider.GetUtcNow() - options.Window;

    /// <summary>Keeps a change. It is written with <see cref="End"/>.</summary>
    public void Keep(StoreEvent change, ChangeAuthor author, DateTimeOffset now)
    {
        ref var changes = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, change.Key, out _);
        if (change.Revision <= changes.Revision)
        {
            // After a crash the last changes may come twice.
            return;
        }
        if (log.Segments[^1] is { Records: > 0 } last && now - last.First > options.Window / RollsPerWindow)
        {
            log.Flush();
            log.Roll();
        }
        // A segment stays twice the window, so that a change is there as long as the one that replaced it within the window.
        if (change.Previous is { } previous && (previous.ModRevision > changes.Revision || LastOf(changes.Latest) < now - options.Window))
        {
            Add(ref changes, previous.ModRevision, now, HistoryRecordKind.Baseline, change.Key, ChangeAuthor.Unknown, previous.Value.Span);
        }
        if (change.Current is { } current)
        {
            Add(ref changes, change.Revision, now, HistoryRecordKind.Change, change.Key, author, current.Value.Span);
        }
        else
        {
            Add(ref changes, change.Revision, now, HistoryRecordKind.Removal, change.Key, author, default);
        }
        Bound(ref changes);
    }

    /// <summary>Ends what belongs together: writes it, and forgets what is kept no longer.</summary>
    /// <param name="followed">Noted where it is given, though there may be nothing to keep.</param>
    public void End(DateTimeOffset now, long? followed)
    {
        if (followed > log.Followed)
        {
            log.Append(followed.Value, now, HistoryRecordKind.Progress, "", ChangeAuthor.Unknown, default);
        }
        log.Flush();
        if (log.Bytes > options.MaxBytes || now - prunedAt >= PruneInterval)
        {
            Prune(now);
        }
    }

    /// <summary>The changes of a key within the window and the one before them, oldest first.</summary>
    public IReadOnlyList<KeptChange> List(string key)
    {
        var found = keys.GetValueOrDefault(key);
        var first = Math.Max(0, found.Count - options.MaxRevisionsPerObject);
        var changes = log.Read(Enumerable.Range(first, found.Count - first).Select(i => found[i]));
        var start = WindowStart;
        var from = changes.FindIndex(change => change.Time >= start);
        if (from < 0)
        {
            return [];
        }
        changes.RemoveRange(0, from == 0 || changes[from].IsBaseline ? from : from - 1);
        return changes;
    }

    /// <summary>The keys that were removed in the window, each with its last value before: oldest removal first.</summary>
    public IReadOnlyList<(KeptChange Removal, KeptChange Last)> Removed()
    {
        List<HistoryRow> rows = [];
        foreach (var changes in keys.Values)
        {
            for (var i = 1; i < changes.Count; i++)
            {
                if (changes[i].IsRemoval && !changes[i - 1].IsRemoval)
                {
                    rows.Add(changes[i - 1]);
                    rows.Add(changes[i]);
                }
            }
        }
        var start = WindowStart;
        return [.. log.Read(rows).Chunk(2).Select(pair => (Removal: pair[1], Last: pair[0])).Where(pair => pair.Removal.Time >= start).OrderBy(pair => pair.Removal.Revision)];
    }

    /// <summary>Forgets everything, and goes on after a revision.</summary>
    public void Clear(long followed)
    {
        keys.Clear();
        log.Clear(followed);
    }

    public void Dispose() => log.Dispose();

    private void Add(ref KeyChanges changes, long revision, DateTimeOffset time, HistoryRecordKind kind, string key, ChangeAuthor author, ReadOnlySpan<byte> value) =>
        changes.Append(log.Append(revision, time, kind, key, author, value), revision);

    private void Note(HistoryRow row, HistoryRecord record)
    {
        Span<char> text = stackalloc char[StackBytes];
        text = record.Key.Length <= StackBytes ? text[..Encoding.UTF8.GetChars(record.Key, text)] : Encoding.UTF8.GetString(record.Key).ToCharArray();
        ref var changes = ref CollectionsMarshal.GetValueRefOrAddDefault(keys.GetAlternateLookup<ReadOnlySpan<char>>(), text, out _);
        changes.Append(row, record.Revision);
        Bound(ref changes);
    }

    // Some more than are asked for, so that not every change moves the others.
    private void Bound(ref KeyChanges changes)
    {
        if (changes.Count <= options.MaxRevisionsPerObject + (options.MaxRevisionsPerObject / 10))
        {
            return;
        }
        while (changes.Count > options.MaxRevisionsPerObject)
        {
            if (Segment(changes.RemoveFirst()) is { } segment)
            {
                segment.Unwanted++;
            }
        }
    }

    private void Prune(DateTimeOffset now)
    {
        prunedAt = now;
        var first = log.Segments[0].Number;
        while (log.Segments.Count > 1 && log.Segments[0].Last < now - (2 * options.Window))
        {
            log.DropFirst();
        }
        while (log.Segments.Count > 1 && log.Bytes > options.MaxBytes)
        {
            // Where the changes of few keys crowd out the others, those that are too many go first.
            if (log.Segments.SkipLast(1).FirstOrDefault(segment => segment.Unwanted * 2 > segment.Records) is { } crowded)
            {
                log.Rewrite(crowded, (from, to, key) => keys.ContainsKey(key) && CollectionsMarshal.GetValueRefOrNullRef(keys, key).Move(from, to));
            }
            else
            {
                log.DropFirst();
            }
        }
        if (log.Segments[0].Number != first)
        {
            ForgetBefore(log.Segments[0].Number);
        }
    }

    private void ForgetBefore(int segment)
    {
        foreach (var key in keys.Keys)
        {
            ref var changes = ref CollectionsMarshal.GetValueRefOrNullRef(keys, key);
            while (changes.Count > 0 && changes[0].Segment < segment)
            {
                changes.RemoveFirst();
            }
            if (changes.Count == 0)
            {
                keys.Remove(key);
            }
        }
    }

    private DateTimeOffset LastOf(HistoryRow row) =>
        log.Segments[^1].Number == row.Segment ? log.Segments[^1].Last : Segment(row)?.Last ?? DateTimeOffset.MinValue;

    // Numbers follow one another, unless files have been taken away.
    private HistorySegment? Segment(HistoryRow row)
    {
        var (low, high) = (0, log.Segments.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var segment = log.Segments[middle];
            if (segment.Number == row.Segment)
            {
                return segment;
            }
            (low, high) = segment.Number < row.Segment ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    // What an earlier version kept in a SQLite file comes over once.
    private void TakeFormer(Action<string, long> damaged)
    {
        var path = options.Path + ".db";
        if (!File.Exists(path))
        {
            return;
        }
        if (keys.Count == 0)
        {
            FormerHistory.Read(path, change =>
            {
                ref var changes = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, change.Key, out _);
                var kind = change.Value is null ? HistoryRecordKind.Removal : change.IsBaseline ? HistoryRecordKind.Baseline : HistoryRecordKind.Change;
                Add(ref changes, change.Revision, change.Time, kind, change.Key, change.Author, change.Value);
                Bound(ref changes);
            }, damaged);
            log.Flush();
        }
        FormerHistory.Delete(path);
    }
}
