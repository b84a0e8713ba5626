using Kuber.Store.Versions;

namespace Kuber.Store.Embedded;

/// <content>Compaction, reclaiming space and checkpoints; on the writer's thread unless said otherwise.</content>
public sealed partial class SqliteStore
{
    private const int RowsPerStep = 256;
    private const int PagesPerStep = 64;
    private const int RowsPerLook = 16;
    private const int LeastRestPages = 32;
    private const int MostRestPages = 500;
    private const int CheckpointRounds = 5;
    private const int PagesPerTransaction = 8;
    private const int CheckpointPages = 2000;
    private const int FreePagesAllowed = 256;

    // So long may upkeep keep the writer from a write that comes meanwhile; the clock is looked at every few rows and pages.
    private static readonly TimeSpan UpkeepBudget = TimeSpan.FromMilliseconds(10);
    private readonly List<DeadVersion> dead = [];
    private readonly SemaphoreSlim checkpointDue = new(0);
    private Thread? checkpointer;
    private int pagesLogged;
    private volatile int restPages = MostRestPages;
    private bool upkeepPending;
    private bool vacuuming;
    private bool truncateDue;
    private volatile bool checkpointing;
    private volatile bool checkpointRest;
    private volatile bool stopCheckpointer;

    private void Compact(LogFile log, long revision)
    {
        if (revision <= Compacted)
        {
            return;
        }
        log.Begin();
        log.SetMeta(CompactedMeta, revision);
        log.SetMeta(RevisionMeta, Revision);
        log.Commit();
        lock (Gate)
        {
            MoveCompaction(revision);
        }
        upkeepPending = true;
    }

    // Upkeep that rides along with a transaction, in proportion to its writes. Returns how many dead versions it deleted.
    private int UpkeepWithin(LogFile log, int writes)
    {
        if (Index.NextDead > Compacted && EarlyCompaction() is var target && target > Compacted)
        {
            log.SetMeta(CompactedMeta, target);
            log.SetMeta(RevisionMeta, Revision);
            lock (Gate)
            {
                // Refusing old revisions early is harmless should the transaction fail.
                MoveCompaction(Math.Max(Compacted, target));
            }
            upkeepPending = true;
        }
        if (!upkeepPending)
        {
            return 0;
        }
        var started = options.TimeProvider.GetTimestamp();
        var rows = DeleteDead(log, Math.Min(RowsPerStep, (2 * writes) + 16));
        if (rows == 0 && vacuuming)
        {
            Vacuum(log, PagesPerTransaction, started);
        }
        statistics.Upkeep(options.TimeProvider.GetElapsedTime(started));
        return rows;
    }

    // Where to compact to before the interval is over, so that the file stays in proportion to what is in force; 0 for not.
    private long EarlyCompaction()
    {
        if (Index.Superseded > options.MaxSupersededVersions)
        {
            return Revision - (options.MaxSupersededVersions / 2);
        }
        if (Index.Superseded <= options.MinSupersededVersions || Index.SupersededBytes <= options.MaxSupersededRatio * Index.LiveBytes)
        {
            return 0;
        }
        lock (Gate)
        {
            return Math.Min(Revision - (Index.Superseded * 2L / 3), SlowestWatch());
        }
    }

    // Upkeep while nobody waits: rows first, then pages, then the log's file.
    private void UpkeepStep()
    {
        if (!upkeepPending)
        {
            Checkpoint();
            return;
        }
        var started = options.TimeProvider.GetTimestamp();
        try
        {
            // What a power cut undoes here is deleted again: only writes are worth waiting for the disk.
            var log = OpenLog();
            log.WaitForDisk(false);
            log.Begin();
            var rows = DeleteDead(log, RowsPerStep);
            if (rows == 0 && vacuuming)
            {
                Vacuum(log, PagesPerStep, started);
            }
            log.Commit();
            log.WaitForDisk(true);
            lock (Gate)
            {
                Index.RemoveDead(rows);
            }
            statistics.Reclaimed(rows);
            if (rows == 0)
            {
                var free = log.Connection.QueryInt64("PRAGMA freelist_count");
                var goOn = vacuuming ? free > 0 : free > Math.Max(FreePagesAllowed, log.Connection.QueryInt64("PRAGMA page_count") / 4);
                truncateDue |= !goOn;
                (vacuuming, upkeepPending) = (goOn, goOn);
            }
            Checkpoint();
        }
        catch (SqliteFailure failure)
        {
            // Left to the next compaction. A connection that may not wait for the disk must not take another write.
            Failed(failure, committing: false);
            writerLog?.Dispose();
            writerLog = null;
            (vacuuming, upkeepPending) = (false, false);
        }
        statistics.Upkeep(options.TimeProvider.GetElapsedTime(started));
    }

    private int DeleteDead(LogFile log, int max)
    {
        dead.Clear();
        lock (Gate)
        {
            Index.PeekDead(Unreachable(), max, dead);
        }
        var started = options.TimeProvider.GetTimestamp();
        for (var deleted = 0; deleted < dead.Count; deleted++)
        {
            if (deleted > 0 && deleted % RowsPerLook == 0 && options.TimeProvider.GetElapsedTime(started) > UpkeepBudget)
            {
                return deleted;
            }
            log.Delete(dead[deleted].Revision);
        }
        return dead.Count;
    }

    private void Vacuum(LogFile log, int pages, long started)
    {
        for (var given = 0; given < pages && options.TimeProvider.GetElapsedTime(started) <= UpkeepBudget; given += PagesPerTransaction)
        {
            log.Connection.Execute($"PRAGMA incremental_vacuum({PagesPerTransaction})");
        }
    }

    // The other thread copies most of the log while writing goes on; what came meanwhile is copied here, so that the
    // log is whole in the database for a moment and the next write begins it anew.
    private void Checkpoint()
    {
        if (writerLog is null)
        {
            return;
        }
        pagesLogged += writerLog.Connection.TakePagesWritten();
        if (checkpointRest)
        {
            checkpointRest = false;
            var started = options.TimeProvider.GetTimestamp();
            try
            {
                // What is left is little, so that cutting the file off costs no more than a commit.
                pagesLogged = writerLog.Connection.Checkpoint(truncateDue ? SQLitePCL.raw.SQLITE_CHECKPOINT_TRUNCATE : SQLitePCL.raw.SQLITE_CHECKPOINT_PASSIVE);
                truncateDue &= pagesLogged > 0;
            }
            catch (SqliteFailure)
            {
                // The log keeps its pages; the next checkpoint tries again.
            }
            var took = options.TimeProvider.GetElapsedTime(started);
            statistics.Upkeep(took);
            restPages = took > 2 * UpkeepBudget ? Math.Max(LeastRestPages, restPages / 2)
                : took < UpkeepBudget ? Math.Min(MostRestPages, restPages + LeastRestPages) : restPages;
        }
        else if ((pagesLogged >= CheckpointPages || (truncateDue && !upkeepPending)) && !checkpointing)
        {
            checkpointing = true;
            checkpointDue.Release();
        }
    }

    private void StartCheckpointer()
    {
        checkpointer = new Thread(RunCheckpointer) { Name = "kuber-store-checkpoint", IsBackground = true };
        checkpointer.Start();
    }

    private void StopCheckpointer()
    {
        stopCheckpointer = true;
        checkpointDue.Release();
        checkpointer!.Join();
    }

    // On the checkpointer's thread.
    private void RunCheckpointer()
    {
        SqliteConnection? connection = null;
        while (true)
        {
            checkpointDue.Wait();
            if (stopCheckpointer)
            {
                connection?.Dispose();
                return;
            }
            try
            {
                connection ??= new SqliteConnection(options.Path, create: false, options.FileLayer);
                // While this copies, more is written: it goes on until little is left for the writer's thread.
                for (var round = 0; connection.Checkpoint(SQLitePCL.raw.SQLITE_CHECKPOINT_PASSIVE) > restPages && round < CheckpointRounds && !stopCheckpointer; round++)
                {
                }
                checkpointRest = true;
                queue.Nudge();
            }
            catch (SqliteFailure)
            {
                connection?.Dispose();
                connection = null;
            }
            checkpointing = false;
        }
    }
}
