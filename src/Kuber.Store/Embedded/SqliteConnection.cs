using SQLitePCL;

namespace Kuber.Store.Embedded;

/// <summary>A connection to a database file. Not for concurrent use.</summary>
internal sealed class SqliteConnection : IDisposable
{
    private const int BusyTimeoutMilliseconds = 5000;
    private const int CacheWrites = 9;
    private readonly sqlite3 database;

    static SqliteConnection() => Batteries_V2.Init();

    /// <summary>Opens a file.</summary>
    /// <param name="create">Whether to make the file where it is missing.</param>
    /// <param name="fileLayer">The name of SQLite's file layer, or null.</param>
    public SqliteConnection(string path, bool create, string? fileLayer)
    {
        var flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_NOMUTEX | (create ? raw.SQLITE_OPEN_CREATE : 0);
        var code = raw.sqlite3_open_v2(path, out database, flags, fileLayer);
        if (code != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errmsg(database).utf8_to_string();
            database.Dispose();
            throw new SqliteFailure(code, message, "open");
        }
        raw.sqlite3_busy_timeout(database, BusyTimeoutMilliseconds);
    }

    /// <summary>Whether a transaction has begun and not ended.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(database) == 0;

    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(database, sql, out var message);
        if (code != raw.SQLITE_OK)
        {
            throw new SqliteFailure(code, message ?? raw.sqlite3_errmsg(database).utf8_to_string(), sql);
        }
    }

    public SqliteStatement Prepare(string sql)
    {
        var code = raw.sqlite3_prepare_v2(database, sql, out var statement);
        return code == raw.SQLITE_OK
            ? new SqliteStatement(database, statement, sql)
            : throw new SqliteFailure(code, raw.sqlite3_errmsg(database).utf8_to_string(), sql);
    }

    /// <summary>The first column of the first row.</summary>
    public long QueryInt64(string sql)
    {
        using var statement = Prepare(sql);
        var value = statement.Step() ? statement.Int64(0) : 0;
        statement.Reset();
        return value;
    }

    /// <summary>The first column of all rows.</summary>
    public IReadOnlyList<string> QueryText(string sql)
    {
        using var statement = Prepare(sql);
        var result = new List<string>();
        while (statement.Step())
        {
            result.Add(statement.Text(0));
        }
        return result;
    }

    /// <summary>Pages written by this connection since the last call.</summary>
    public int TakePagesWritten()
    {
        raw.sqlite3_db_status(database, CacheWrites, out var pages, out _, 1);
        return pages;
    }

    /// <summary>Copies the log into the database. A busy reader is no failure: the rest is copied the next time.</summary>
    /// <returns>How many pages of the log are not copied yet.</returns>
    public int Checkpoint(int mode)
    {
        raw.sqlite3_busy_timeout(database, 0);
        var code = raw.sqlite3_wal_checkpoint_v2(database, "main", mode, out var logged, out var copied);
        raw.sqlite3_busy_timeout(database, BusyTimeoutMilliseconds);
        if (code is not raw.SQLITE_OK and not raw.SQLITE_BUSY)
        {
            throw new SqliteFailure(code, raw.sqlite3_errmsg(database).utf8_to_string(), "checkpoint");
        }
        return Math.Max(0, logged - copied);
    }


    public void Dispose() => database.Dispose();
}
