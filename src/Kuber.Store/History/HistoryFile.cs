using System.Text;
using Kuber.Store.Embedded;

namespace Kuber.Store.History;

/// <summary>
/// A connection to the file of changes. Commits do not wait for the disk: a power cut may lose the last of them, never damage
/// the file, and what is lost is read from the store again. Not for concurrent use.
/// </summary>
internal sealed class HistoryFile : IDisposable
{
    /// <summary>The version of the format; a later one is refused.</summary>
    public const int FormatVersion = 1;

    // "Kubh"
    private const int ApplicationId = 0x4b756268;
    private const string Columns = "key, revision, time, user, verb, manager, baseline, value";
    private readonly SqliteConnection connection;
    private readonly SqliteStatement insert;
    private readonly SqliteStatement has;
    private readonly SqliteStatement ofKey;
    private readonly SqliteStatement removed;
    private readonly SqliteStatement before;
    private readonly SqliteStatement oldest;
    private readonly SqliteStatement outOfWindow;
    private readonly SqliteStatement oldestOfKey;
    private readonly SqliteStatement delete;

    public HistoryFile(string path)
    {
        connection = new SqliteConnection(path, create: true, null);
        try
        {
            Prepare();
            insert = connection.Prepare($"INSERT INTO change ({Columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
            has = connection.Prepare("SELECT 1 FROM change WHERE key = ? AND revision = ?");
            ofKey = connection.Prepare($"SELECT {Columns} FROM change WHERE key = ? ORDER BY revision");
            removed = connection.Prepare($"SELECT {Columns} FROM change WHERE value IS NULL AND baseline = 0 ORDER BY seq");
            before = connection.Prepare($"SELECT {Columns} FROM change WHERE key = ? AND revision < ? ORDER BY revision DESC LIMIT 1");
            oldest = connection.Prepare("SELECT seq, key, length(key) + ifnull(length(value), 0) FROM change ORDER BY seq LIMIT ?");
            // A value is wanted as long as the change that replaced it is.
            outOfWindow = connection.Prepare("""
                SELECT seq, key, length(key) + ifnull(length(value), 0) FROM change AS c WHERE time < ?1
                AND NOT EXISTS (SELECT 1 FROM change AS n WHERE n.key = c.key AND n.revision > c.revision AND n.time >= ?1) ORDER BY seq LIMIT ?2
                """);
            oldestOfKey = connection.Prepare("SELECT seq, key, length(key) + ifnull(length(value), 0) FROM change WHERE key = ? ORDER BY revision LIMIT ?");
            delete = connection.Prepare("DELETE FROM change WHERE seq = ?");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What a row counts beside its key and value, in bytes.</summary>
    public const int RowOverheadBytes = 100;

    public void Begin() => connection.Execute("BEGIN IMMEDIATE");

    public void Commit() => connection.Execute("COMMIT");

    public void Rollback()
    {
        if (connection.InTransaction)
        {
            connection.Execute("ROLLBACK");
        }
    }

    /// <summary>The number of changes of each key, and the bytes of all.</summary>
    public long Count(Dictionary<string, int> counts)
    {
        using var statement = connection.Prepare("SELECT key, count(*), sum(length(key) + ifnull(length(value), 0)) FROM change GROUP BY key");
        var bytes = 0L;
        while (statement.Step())
        {
            counts[Encoding.UTF8.GetString(statement.Bytes(0))] = (int)statement.Int64(1);
            bytes += statement.Int64(2) + (RowOverheadBytes * statement.Int64(1));
        }
        return bytes;
    }

    /// <summary>Up to which revision the store was followed; 0 at the beginning.</summary>
    public long Followed
    {
        get => connection.QueryInt64("SELECT value FROM meta WHERE name = 'followed'");
        set => connection.Execute(FormattableString.Invariant($"INSERT INTO meta (name, value) VALUES ('followed', {value}) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    }

    public void Insert(KeptChange change)
    {
        insert.Bind(1, Encoding.UTF8.GetBytes(change.Key)).Bind(2, change.Revision).Bind(3, change.Time.ToUnixTimeMilliseconds());
        insert.Bind(4, Encoding.UTF8.GetBytes(change.Author.User)).Bind(5, Encoding.UTF8.GetBytes(change.Author.Verb)).Bind(6, Encoding.UTF8.GetBytes(change.Author.Manager));
        insert.Bind(7, change.IsBaseline ? 1 : 0);
        (change.Value is null ? insert.BindNull(8) : insert.Bind(8, change.Value)).Run();
    }

    public bool Has(string key, long revision)
    {
        has.Bind(1, Encoding.UTF8.GetBytes(key)).Bind(2, revision);
        var found = has.Step();
        has.Reset();
        return found;
    }

    /// <summary>The changes of a key, oldest first.</summary>
    public List<KeptChange> Of(string key) => Rows(ofKey.Bind(1, Encoding.UTF8.GetBytes(key)));

    /// <summary>All removals, oldest first.</summary>
    public List<KeptChange> Removed() => Rows(removed);

    /// <summary>The latest change of a key before a revision.</summary>
    public KeptChange? Before(string key, long revision) => Rows(before.Bind(1, Encoding.UTF8.GetBytes(key)).Bind(2, revision)) is [var row] ? row : null;

    /// <summary>The oldest rows of all.</summary>
    public List<(long Seq, string Key, long Bytes)> Oldest(int max) => Sizes(oldest.Bind(1, max));

    /// <summary>The oldest rows of a key.</summary>
    public List<(long Seq, string Key, long Bytes)> OldestOf(string key, int max) => Sizes(oldestOfKey.Bind(1, Encoding.UTF8.GetBytes(key)).Bind(2, max));

    /// <summary>Rows from before a time that nobody needs.</summary>
    public List<(long Seq, string Key, long Bytes)> OutOfWindow(DateTimeOffset time, int max) => Sizes(outOfWindow.Bind(1, time.ToUnixTimeMilliseconds()).Bind(2, max));

    public void Delete(long seq) => delete.Bind(1, seq).Run();

    public void Dispose()
    {
        foreach (var statement in new[] { insert, has, ofKey, removed, before, oldest, outOfWindow, oldestOfKey, delete })
        {
            statement.Dispose();
        }
        connection.Dispose();
    }

    private static List<(long Seq, string Key, long Bytes)> Sizes(SqliteStatement statement)
    {
        List<(long, string, long)> result = [];
        while (statement.Step())
        {
            result.Add((statement.Int64(0), Encoding.UTF8.GetString(statement.Bytes(1)), statement.Int64(2) + RowOverheadBytes));
        }
        return result;
    }

    private static List<KeptChange> Rows(SqliteStatement statement)
    {
        List<KeptChange> result = [];
        while (statement.Step())
        {
            result.Add(new KeptChange(
                Encoding.UTF8.GetString(statement.Bytes(0)),
                statement.Int64(1),
                DateTimeOffset.FromUnixTimeMilliseconds(statement.Int64(2)),
                new ChangeAuthor(Encoding.UTF8.GetString(statement.Bytes(3)), Encoding.UTF8.GetString(statement.Bytes(4)), Encoding.UTF8.GetString(statement.Bytes(5))),
                statement.Int64(6) != 0,
                statement.IsNull(7) ? null : statement.Bytes(7).ToArray()));
        }
        return result;
    }

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
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY;");
        if (connection.QueryInt64("PRAGMA user_version") == 0)
        {
            connection.Execute($"""
                BEGIN IMMEDIATE;
                CREATE TABLE change (seq INTEGER PRIMARY KEY, key BLOB NOT NULL, revision INTEGER NOT NULL, time INTEGER NOT NULL,
                  user BLOB NOT NULL, verb BLOB NOT NULL, manager BLOB NOT NULL, baseline INTEGER NOT NULL, value BLOB);
                CREATE UNIQUE INDEX change_key ON change (key, revision);
                CREATE INDEX change_removed ON change (seq) WHERE value IS NULL;
                CREATE TABLE meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
                PRAGMA application_id = {ApplicationId};
                PRAGMA user_version = {FormatVersion};
                COMMIT;
                """);
        }
    }
}
