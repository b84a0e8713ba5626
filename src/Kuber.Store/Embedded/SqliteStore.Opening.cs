using Kuber.Store.Versions;

namespace Kuber.Store.Embedded;

/// <content>Opening and closing the data; on the writer's thread.</content>
public sealed partial class SqliteStore
{
    private const string RevisionMeta = "revision";
    private const string CompactedMeta = "compacted";

    private void OpenData()
    {
        var path = options.Path;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            fileLock = new StoreFileLock(path);
            ReadIndex(OpenLog());
            BeginLater(OpenLog());
            StartCheckpointer();
        }
        catch (Exception failure)
        {
            writerLog?.Dispose();
            fileLock?.Dispose();
            throw failure switch
            {
                SqliteFailure { IsDamage: true } => new StoreOpenException(StoreOpenFailure.Damaged, $"the data in {path} is damaged ({failure.Message}): restore a backup, or move the file away to begin anew", failure),
                SqliteFailure or IOException or UnauthorizedAccessException => new StoreOpenException(StoreOpenFailure.Inaccessible, $"the data in {path} cannot be opened for writing ({failure.Message}): check the disk and its permissions", failure),
                _ => failure,
            };
        }
    }

    private void ReadIndex(LogFile log)
    {
        lock (Gate)
        {
            Compacted = log.GetMeta(CompactedMeta);
            Revision = Math.Max(1, log.GetMeta(RevisionMeta));
            var last = 0L;
            foreach (var row in log.ReadAfter(0, int.MaxValue, withValues: false))
            {
                if (row.Revision > Compacted + 1 && row.Revision > Math.Max(last, 1) + 1)
                {
                    throw new SqliteFailure(SQLitePCL.raw.SQLITE_CORRUPT, $"the rows before revision {row.Revision} are missing", "read");
                }
                Index.Append(row.Key, new KeyVersion(row.Revision, row.CreateRevision, null, BytesOf(row.Key, row.ValueBytes)));
                Expirations.Note(row.Key, row.Expires);
                last = row.Revision;
            }
            Revision = Math.Max(Revision, last);
            Window.Reset(Revision);
            upkeepPending = Index.NextDead <= Compacted;
            AwaitExpiry();
        }
    }

    // The revisions of a new file may begin later than at 1.
    private void BeginLater(LogFile log)
    {
        if (Revision > 1 || options.FirstRevision <= 1)
        {
            return;
        }
        log.Begin();
        log.SetMeta(CompactedMeta, options.FirstRevision);
        log.SetMeta(RevisionMeta, options.FirstRevision);
        log.Commit();
        lock (Gate)
        {
            Revision = Compacted = options.FirstRevision;
            Window.Reset(Revision);
        }
    }

    private void CloseData()
    {
        StopCheckpointer();
        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
        try
        {
            writerLog?.Connection.Checkpoint(SQLitePCL.raw.SQLITE_CHECKPOINT_TRUNCATE);
        }
        catch (SqliteFailure)
        {
            // The log keeps what could not be copied.
        }
        writerLog?.Dispose();
        fileLock!.Dispose();
    }
}
