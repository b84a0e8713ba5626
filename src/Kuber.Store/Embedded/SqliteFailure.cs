using SQLitePCL;

namespace Kuber.Store.Embedded;

/// <summary>A call to SQLite that failed.</summary>
internal sealed class SqliteFailure(int code, string message, string doing) : Exception($"{doing}: {message}")
{
    /// <summary>The result code without its extension.</summary>
    public int Code { get; } = code & 0xff;

    /// <summary>Whether the file itself is not what it should be.</summary>
    public bool IsDamage => Code is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_FORMAT or raw.SQLITE_SCHEMA;

    /// <summary>What a caller of the store is told.</summary>
    public StoreUnavailableException ToUnavailable(string path, bool mayHaveHappened)
    {
        var (reason, text) = Code switch
        {
            raw.SQLITE_FULL => (StoreUnavailableReason.NoSpace, "the disk is full"),
            raw.SQLITE_READONLY => (StoreUnavailableReason.ReadOnly, "the file can only be read"),
            raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN => (StoreUnavailableReason.InputOutput, "the disk reports an error"),
            _ when IsDamage => (StoreUnavailableReason.Damaged, "the file is damaged"),
            _ => (StoreUnavailableReason.Other, "SQLite failed"),
        };
        return new StoreUnavailableException(reason, $"the store {path} cannot be used: {text} ({Message})", this) { MayHaveHappened = mayHaveHappened };
    }
}
