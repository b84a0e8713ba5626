using System.Text;
using Kuber.Store.Embedded;

namespace Kuber.Store.History;

/// <summary>
/// A connection to the file of changes. Rows are only ever added at the end, each with the number of the row before it of the
/// same key, so that a change costs no more than its bytes; which row is a key's latest is known in memory. Commits do not wait
/// for the disk: a power cut may lose the last of them, never damage the file, and what is lost is read from the store again.
/// Not for concurrent use.
/// </summary>
internal sealed class HistoryFile : IDisposable
{
    /// <summary>The version of the format; a later one is refused.</summary>
    public const int FormatVersion = 2;

    /// <summary>What a row counts beside its key and value, in bytes.</summary>
    public const int RowOverheadBytes = 100;

    // Rows were found by an index of keys.
    private const int IndexedFormatVersion = 1;

    // "Kubh"
    private const int ApplicationId = 0x4b756268;
    private const string Columns = "prev, key, revision, time, user, verb, manager, baseline, value";
    private const string Size = "length(key) + ifnull(length(value), 0)";
    private readonly SqliteConnection connection;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement row;
    private readonly SqliteStatement removed;
    private readonly SqliteStatement after;
    private readonly SqliteStatement delete;
    private readonly SqliteStatement begin;
    private readonly SqliteStatement commit;
    private readonly SqliteStatement setFollowed;

    public HistoryFile(string path)
    {
        connection = new SqliteConnection(path, create: true, null);
        try
        {
            Prepare();
            insert = connection.Prepare($"INSERT INTO change (seq, {Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            row = connection.Prepare($"SELECT {Columns} FROM change WHERE seq = ?");
            removed = connection.Prepare($"SELECT {Columns} FROM change WHERE value IS NULL AND baseline = 0 ORDER BY seq");
            after = connection.Prepare("SELECT seq, prev, time, key FROM change WHERE seq > ? ORDER BY seq LIMIT ?");
            delete = connection.Prepare($"DELETE FROM change WHERE seq = ? RETURNING prev, {Size}");
            begin = connection.Prepare("BEGIN IMMEDIATE");
            commit = connection.Prepare("COMMIT");
            setFollowed = connection.Prepare("INSERT INTO meta (name, value) VALUES ('followed', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Begin() => begin.Run();

    public void Commit() => commit.Run();

    public void Rollback()
    {
        if (connection.InTransaction)
        {
            connection.Execute("ROLLBACK");
        }
    }

    /// <summary>Reads where each key's changes begin; returns the bytes of all and the last row's number.</summary>
    public (long Bytes, long LastRow) ReadLatest(Dictionary<string, LatestChange> latest)
    {
        using var statement = connection.Prepare($"SELECT seq, revision, key, {Size} FROM change ORDER BY seq");
        var (bytes, last) = (0L, 0L);
        while (statement.Step())
        {
            last = statement.Int64(0);
            var key = Encoding.UTF8.GetString(statement.Bytes(2));
            latest[key] = new(latest.GetValueOrDefault(key).Count + 1, statement.Int64(1), last);
            bytes += statement.Int64(3) + RowOverheadBytes;
        }
        return (bytes, last);
    }

    /// <summary>Up to which revision the store was followed; 0 at the beginning.</summary>
    public long Followed
    {
        get => connection.QueryInt64("SELECT value FROM meta WHERE name = 'followed'");
        set => setFollowed.Bind(1, value).Run();
    }

    /// <summary>Adds a change at the end; <paramref name="entry"/> is what the key became, null where it was removed.</summary>
    /// <param name="number">The number of the row, greater than every earlier one.</param>
    /// <param name="previous">The number of the key's row before; 0 where there is none.</param>
    public void Insert(long number, long previous, string key, long revision, DateTimeOffset time, ChangeAuthor author, bool isBaseline, StoreEntry? entry)
    {
        insert.Bind(1, number).Bind(2, previous).Bind(3, Encoding.UTF8.GetBytes(key)).Bind(4, revision).Bind(5, time.ToUnixTimeMilliseconds());
        insert.Bind(6, Encoding.UTF8.GetBytes(author.User)).Bind(7, Encoding.UTF8.GetBytes(author.Verb)).Bind(8, Encoding.UTF8.GetBytes(author.Manager));
        insert.Bind(9, isBaseline ? 1 : 0);
        (entry is null ? insert.BindNull(10) : insert.Bind(10, entry.Value.Span)).Run();
    }

    /// <summary>The changes of a key from its latest row back, at most so many; oldest first.</summary>
    public List<KeptChange> From(long latest, int max)
    {
        List<KeptChange> result = [];
        for (var number = latest; number != 0 && result.Count < max;)
        {
            row.Bind(1, number);
            number = 0;
            if (row.Step())
            {
                result.Add(Change(row));
                number = row.Int64(0);
            }
            row.Reset();
        }
        result.Reverse();
        return result;
    }

    /// <summary>The numbers of a key's rows from its latest back, without the first so many.</summary>
    public List<long> Before(long latest, int skipped)
    {
        List<long> result = [];
        for (var (number, seen) = (latest, 0); number != 0; seen++)
        {
            row.Bind(1, number);
            var found = row.Step();
            if (found && seen >= skipped)
            {
                result.Add(number);
            }
            number = found ? row.Int64(0) : 0;
            row.Reset();
        }
        return result;
    }

    /// <summary>All removals, oldest first, each with the number of the key's row before; 0 where there is none.</summary>
    public List<(KeptChange Removal, long Previous)> Removed()
    {
        List<(KeptChange, long)> result = [];
        while (removed.Step())
        {
            result.Add((Change(removed), removed.Int64(0)));
        }
        return result;
    }

    /// <summary>The rows after one, in their order.</summary>
    public List<(long Number, long Previous, DateTimeOffset Time, string Key)> After(long number, int max)
    {
        after.Bind(1, number).Bind(2, max);
        List<(long, long, DateTimeOffset, string)> result = [];
        while (after.Step())
        {
            result.Add((after.Int64(0), after.Int64(1), DateTimeOffset.FromUnixTimeMilliseconds(after.Int64(2)), Encoding.UTF8.GetString(after.Bytes(3))));
        }
        return result;
    }

    /// <summary>Deletes a row; returns the number of the key's row before and what the row counted in bytes, or null where it is gone.</summary>
    public (long Previous, long Bytes)? Delete(long number)
    {
        delete.Bind(1, number);
        (long, long)? result = delete.Step() ? (delete.Int64(0), delete.Int64(1) + RowOverheadBytes) : null;
        delete.Reset();
        return result;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => connection.Execute("DELETE FROM change; DELETE FROM meta;");

    public void Dispose()
    {
        foreach (var statement in new[] { insert, row, removed, after, delete, begin, commit, setFollowed })
        {
            statement.Dispose();
        }
        connection.Dispose();
    }

    private static KeptChange Change(SqliteStatement statement) => new(
        Encoding.UTF8.GetString(statement.Bytes(1)),
        statement.Int64(2),
        DateTimeOffset.FromUnixTimeMilliseconds(statement.Int64(3)),
        new ChangeAuthor(Encoding.UTF8.GetString(statement.Bytes(4)), Encoding.UTF8.GetString(statement.Bytes(5)), Encoding.UTF8.GetString(statement.Bytes(6))),
        statement.Int64(7) != 0,
        statement.IsNull(8) ? null : statement.Bytes(8).ToArray());

    private void Prepare()
    {
        if (connection.QueryInt64("PRAGMA schema_version") == 0)
        {
            connection.Execute("PRAGMA page_size = 4096; PRAGMA auto_vacuum = INCREMENTAL;");
        }
        else if (connection.QueryInt64("PRAGMA application_id") != ApplicationId || connection.QueryInt64("PRAGMA user_version") > FormatVersion)
        {
            throw new SqliteFailure(SQLitePCL.raw.SQLITE_NOTADB, "the file is no history of this version", "open");
        }
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;");
        if (connection.QueryInt64("PRAGMA user_version") == IndexedFormatVersion)
        {
            connection.Execute($"""
                BEGIN IMMEDIATE;
                ALTER TABLE change ADD COLUMN prev INTEGER NOT NULL DEFAULT 0;
                UPDATE change SET prev = ifnull((SELECT max(seq) FROM change AS earlier WHERE earlier.key = change.key AND earlier.revision < change.revision), 0);
                DROP INDEX change_key;
                PRAGMA user_version = {FormatVersion};
                COMMIT;
                """);
        }
        if (connection.QueryInt64("PRAGMA user_version") == 0)
        {
            connection.Execute($"""
                BEGIN IMMEDIATE;
                CREATE TABLE change (seq INTEGER PRIMARY KEY, prev INTEGER NOT NULL, key BLOB NOT NULL, revision INTEGER NOT NULL, time INTEGER NOT NULL,
                  user BLOB NOT NULL, verb BLOB NOT NULL, manager BLOB NOT NULL, baseline INTEGER NOT NULL, value BLOB);
                CREATE INDEX change_removed ON change (seq) WHERE value IS NULL;
                CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
                PRAGMA application_id = {ApplicationId};
                PRAGMA user_version = {FormatVersion};
                COMMIT;
                """);
        }
    }
}
