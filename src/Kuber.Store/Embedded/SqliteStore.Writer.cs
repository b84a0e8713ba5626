using Kuber.Store.Versions;

namespace Kuber.Store.Embedded;

/// <content>The writer's thread.</content>
public sealed partial class SqliteStore
{
    private const int WritesPerTransaction = 1024;
    private const int BytesPerTransaction = 4 << 20;
    private const int KeysPerExpiry = 128;
    private readonly SqliteStoreStatistics statistics = new();
    private readonly Dictionary<string, KeyVersion> staged = new(StringComparer.Ordinal);
    private readonly List<StoreEvent> events = [];
    private readonly List<long> expiries = [];
    private StoreFileLock? fileLock;
    private LogFile? writerLog;
    private long workStarted;
    private volatile bool failing;
    private int failedBytes;
    private volatile bool expiryDue;

    private protected override void ExpiryDue()
    {
        expiryDue = true;
        queue.Nudge();
    }

    private void RunWriter()
    {
        try
        {
            OpenData();
        }
        catch (Exception failure)
        {
            opened.SetException(failure);
            return;
        }
        opened.SetResult();
        var writes = new List<WriteRequest>();
        var errands = new List<Action>();
        while (queue.Take(ref writes, ref errands, block: !upkeepPending))
        {
            for (var from = 0; from < writes.Count;)
            {
                BeginWork();
                from += WriteBatch(writes, from);
                Checkpoint();
            }
            foreach (var errand in errands)
            {
                BeginWork();
                errand();
            }
            if (expiryDue)
            {
                BeginWork();
                Expire();
            }
            if (writes.Count == 0)
            {
                BeginWork();
                UpkeepStep();
            }
            Volatile.Write(ref workStarted, 0);
            writes.Clear();
            errands.Clear();
        }
        Close();
        CloseData();
        closed.SetResult();
    }

    // From here on it is the disk that may keep this thread: not only commits wait for it.
    private void BeginWork() => Volatile.Write(ref workStarted, options.TimeProvider.GetTimestamp());

    // Writes the requests from an index on, as many as fit one transaction; returns how many.
    private int WriteBatch(List<WriteRequest> requests, int from)
    {
        staged.Clear();
        events.Clear();
        expiries.Clear();
        var until = from;
        var reclaimed = 0;
        var committing = false;
        var committed = TimeSpan.Zero;
        var largest = 0;
        try
        {
            var log = OpenLog();
            for (var bytes = 0; until < requests.Count && until - from < WritesPerTransaction && bytes < BytesPerTransaction; until++)
            {
                bytes += requests[until].Value.Length;
                largest = Math.Max(largest, requests[until].Value.Length);
                Stage(log, requests[until]);
            }
            if (events.Count > 0)
            {
                reclaimed = UpkeepWithin(log, events.Count);
                committing = true;
                var started = options.TimeProvider.GetTimestamp();
                log.Commit();
                committed = options.TimeProvider.GetElapsedTime(started);
            }
        }
        catch (SqliteFailure failure)
        {
            failedBytes = failure.Code == SQLitePCL.raw.SQLITE_FULL ? Math.Max(failedBytes, largest) : failedBytes;
            // All that wait would meet the same failure.
            var unavailable = Failed(failure, committing);
            for (var i = from; i < requests.Count; i++)
            {
                requests[i].Fail(unavailable);
            }
            return requests.Count - from;
        }
        if (events.Count > 0)
        {
            Succeeded(largest);
            statistics.Committed(events.Count, committed);
            lock (Gate)
            {
                Publish(events);
                for (var i = 0; i < events.Count; i++)
                {
                    Expirations.Note(events[i].Key, expiries[i]);
                }
                AwaitExpiry();
                Index.RemoveDead(reclaimed);
            }
            statistics.Reclaimed(reclaimed);
        }
        for (var i = from; i < until; i++)
        {
            requests[i].Complete();
        }
        return until - from;
    }

    // Only this thread changes the index, so that it may read it without the lock.
    private void Stage(LogFile log, WriteRequest request)
    {
        if (request.IsCancelled)
        {
            request.Cancel();
            return;
        }
        KeyVersion? present = staged.TryGetValue(request.Key, out var version)
            ? version.IsRemoval ? null : version
            : Index.Latest(request.Key);
        var entry = present is { } found ? Entry(log, request.Key, found) : null;
        if (!WriteRule.Holds(request.Kind, request.ExpectedRevision, present))
        {
            request.Result = new StoreWriteResult(StoreWriteOutcome.Conflict, Revision + events.Count, entry);
            return;
        }
        var change = WriteRule.Event(request.Kind, request.Key, request.Value, Revision + events.Count + 1, entry);
        log.Begin();
        log.Insert(change, request.Expires);
        staged[request.Key] = new KeyVersion(change.Revision, change.Current?.CreateRevision ?? 0, change.Current);
        events.Add(change);
        expiries.Add(request.Expires);
        request.Result = WriteRule.Done(change);
    }

    // Removes keys whose time is over, as a client would: some at a time, what others write goes between.
    private void Expire()
    {
        expiryDue = false;
        var removals = new List<WriteRequest>();
        lock (Gate)
        {
            foreach (var (key, version) in TakeExpired(KeysPerExpiry))
            {
                removals.Add(new WriteRequest(WriteKind.Delete, key, default, version.Revision, default));
            }
        }
        if (removals.Count > 0)
        {
            WriteBatch(removals, 0);
            // What failed is tried again later; nobody else looks at it.
            removals.ForEach(static removal => _ = removal.Task.Exception);
        }
        lock (Gate)
        {
            AwaitExpiry();
        }
    }

    private StoreUnavailableException Failed(SqliteFailure failure, bool committing)
    {
        failing = true;
        try
        {
            writerLog?.Rollback();
        }
        catch (SqliteFailure)
        {
            writerLog?.Dispose();
            writerLog = null;
        }
        // An error while the disk was told to keep the transaction leaves open what is on it.
        return failure.ToUnavailable(options.Path, committing && failure.Code == SQLitePCL.raw.SQLITE_IOERR);
    }

    // Where there was no room for a write, a smaller one says nothing.
    private void Succeeded(int bytes)
    {
        if (failing && bytes >= failedBytes)
        {
            (failing, failedBytes) = (false, 0);
        }
    }

    private LogFile OpenLog() => writerLog ??= new LogFile(options);

    private void Probe(LogFile log)
    {
        log.TryRoom(failedBytes);
        Succeeded(failedBytes);
    }
}
