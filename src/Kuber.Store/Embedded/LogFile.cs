using System.Text;

namespace Kuber.Store.Embedded;

/// <summary>
/// A connection to the log of writes: one table with a row per revision, in the order of revisions. Which rows belong to
/// which key is known in memory only, so that a write touches the end of one table and nothing else. Not for concurrent use.
/// </summary>
internal sealed class LogFile : IDisposable
{
    /// <summary>The version of the format; a later one is refused.</summary>
    public const int FormatVersion = 2;

    // Rows had no time to live.
    private const int FirstFormatVersion = 1;

    // "Kube"
    private const int ApplicationId = 0x4b756265;
    private const int StackBytes = 512;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement delete;
    private readonly SqliteStatement value;
    private readonly SqliteStatement after;
    private readonly SqliteStatement setMeta;
    private readonly SqliteStatement getMeta;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;

    public LogFile(SqliteStoreOptions options)
    {
        Connection = new SqliteConnection(options.Path, create: true, options.FileLayer);
        try
        {
            Prepare();
            insert = Connection.Prepare("INSERT INTO log (revision, created, sum, key, value, expires) VALUES (?, ?, ?, ?, ?, ?)");
            delete = Connection.Prepare("DELETE FROM log WHERE revision = ?");
            value = Connection.Prepare("SELECT created, sum, key, value, expires FROM log WHERE revision = ?");
            after = Connection.Prepare("SELECT revision, created, sum, key, value, expires FROM log WHERE revision > ? ORDER BY revision LIMIT ?");
            setMeta = Connection.Prepare("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
            getMeta = Connection.Prepare("SELECT value FROM meta WHERE name = ?");
            begin = Connection.Prepare("BEGIN IMMEDIATE");
            commit = Connection.Prepare("COMMIT");
        }
        catch
        {
            Connection.Dispose();
            throw;
        }
    }

    public SqliteConnection Connection { get; }

    /// <summary>Begins to write, unless that was done.</summary>
    public void Begin()
    {
        if (!Connection.InTransaction)
        {
            begin.Run();
        }
    }

    /// <summary>Makes what was written since <see cref="Begin"/> durable.</summary>
    public void Commit() => commit.Run();

    /// <summary>Undoes what was written since <see cref="Begin"/>.</summary>
    public void Rollback()
    {
        if (Connection.InTransaction)
        {
            Connection.Execute("ROLLBACK");
        }
    }

    public void Insert(StoreEvent change, long expires)
    {
        var created = change.Current?.CreateRevision ?? 0;
        var bytes = change.Current is { } entry ? entry.Value.Span : default;
        Span<byte> key = stackalloc byte[StackBytes];
        key = Encoding.UTF8.TryGetBytes(change.Key, key, out var length) ? key[..length] : Encoding.UTF8.GetBytes(change.Key);
        insert.Bind(1, change.Revision).Bind(2, created).Bind(3, RowChecksum.Compute(change.Revision, created, expires, key, bytes)).Bind(4, key);
        _ = expires == 0 ? insert.BindNull(6) : insert.Bind(6, expires);
        (change.Current is null ? insert.BindNull(5) : insert.Bind(5, bytes)).Run();
    }

    public void Delete(long revision) => delete.Bind(1, revision).Run();

    /// <summary>The row of a revision, which must be there.</summary>
    public LogRow Read(long revision)
    {
        value.Bind(1, revision);
        if (!value.Step())
        {
            throw new SqliteFailure(SQLitePCL.raw.SQLITE_CORRUPT, $"the row of revision {revision} is missing", "read");
        }
        try
        {
            return Row(value, revision, 0, withValue: true);
        }
        finally
        {
            value.Reset();
        }
    }

    /// <summary>The rows after a revision.</summary>
    public IEnumerable<LogRow> ReadAfter(long revision, int max, bool withValues)
    {
        after.Bind(1, revision).Bind(2, max);
        try
        {
            while (after.Step())
            {
                yield return Row(after, after.Int64(0), 1, withValues);
            }
        }
        finally
        {
            after.Reset();
        }
    }

    /// <summary>Whether <see cref="Commit"/> waits for the disk. What it does not wait for is durable with the next one that does. Not within a transaction.</summary>
    public void WaitForDisk(bool waits) => Connection.Execute(waits ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");

    /// <summary>Finds out whether so many bytes can be written, by writing them.</summary>
    public void TryRoom(int bytes)
    {
        using var write = Connection.Prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (x'70726f6265', zeroblob(?))");
        Begin();
        write.Bind(1, bytes).Run();
        Commit();
        Connection.Execute("DELETE FROM meta WHERE name = x'70726f6265'");
    }

    public void SetMeta(string name, long value) => setMeta.Bind(1, Encoding.UTF8.GetBytes(name)).Bind(2, value).Run();

    public long GetMeta(string name)
    {
        getMeta.Bind(1, Encoding.UTF8.GetBytes(name));
        var found = getMeta.Step() ? getMeta.Int64(0) : 0;
        getMeta.Reset();
        return found;
    }

    public void Dispose()
    {
        foreach (var statement in new[] { insert, delete, value, after, setMeta, getMeta, begin, commit })
        {
            statement.Dispose();
        }
        Connection.Dispose();
    }

    private static LogRow Row(SqliteStatement statement, long revision, int column, bool withValue)
    {
        var created = statement.Int64(column);
        var key = statement.Bytes(column + 2);
        var bytes = statement.Bytes(column + 3);
        var expires = statement.Int64(column + 4);
        if (statement.Int64(column + 1) != RowChecksum.Compute(revision, created, expires, key, bytes))
        {
            throw new SqliteFailure(SQLitePCL.raw.SQLITE_CORRUPT, $"the checksum of revision {revision} is wrong", "read");
        }
        return new LogRow(revision, Encoding.UTF8.GetString(key), created, withValue ? bytes.ToArray() : [], expires, bytes.Length);
    }

    private void Prepare()
    {
        if (Connection.QueryInt64("PRAGMA schema_version") == 0 && Connection.QueryInt64("PRAGMA application_id") == 0)
        {
            // These take effect only before the first table is made.
            Connection.Execute("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL;");
        }
        else
        {
            Check();
        }
        Connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -2048; PRAGMA temp_store = MEMORY;");
        var version = Connection.QueryInt64("PRAGMA user_version");
        if (version == FirstFormatVersion)
        {
            // No row is rewritten: those that are there have no time to live.
            Connection.Execute($"BEGIN IMMEDIATE; ALTER TABLE log ADD COLUMN expires INTEGER; PRAGMA user_version = {FormatVersion}; COMMIT;");
        }
        if (version == 0)
        {
            Connection.Execute($"""
                BEGIN IMMEDIATE;
                CREATE TABLE log (revision INTEGER PRIMARY KEY, created INTEGER NOT NULL, sum INTEGER NOT NULL, key BLOB NOT NULL, value BLOB, expires INTEGER);
                CREATE TABLE meta (name BLOB PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
                PRAGMA application_id = {ApplicationId};
                PRAGMA user_version = {FormatVersion};
                COMMIT;
                """);
        }
    }

    private void Check()
    {
        var version = Connection.QueryInt64("PRAGMA user_version");
        if (Connection.QueryInt64("PRAGMA application_id") != ApplicationId)
        {
            throw new SqliteFailure(SQLitePCL.raw.SQLITE_NOTADB, "the file is not a Kuber store", "open");
        }
        if (version > FormatVersion)
        {
            throw new StoreOpenException(StoreOpenFailure.NewerVersion, $"a newer Kuber wrote this data (format {version}; this one knows {FormatVersion}): run that version, or restore a backup of this one's");
        }
    }
}
