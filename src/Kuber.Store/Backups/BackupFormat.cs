namespace Kuber.Store.Backups;

/// <summary>
/// The layout of a backup: the magic, the version of the format, then records in gzip. A record is its length (four bytes,
/// little-endian) and a protobuf message with one field: header 1, file 2, entry 3 or end 4. The end has the number of entries
/// and files, and the SHA-256 of all records before it, lengths included. Numbers of fields are never used again.
/// </summary>
internal static class BackupFormat
{
    /// <summary>The version that is written; a later one is refused.</summary>
    public const int Version = 1;

    public const int Header = 1;
    public const int File = 2;
    public const int Entry = 3;
    public const int End = 4;

    /// <summary>A record that claims more bytes is damaged.</summary>
    public const int MaxRecordBytes = 64 << 20;

    /// <summary>What every backup begins with.</summary>
    public static ReadOnlySpan<byte> Magic => "KUBERBAK"u8;
}
