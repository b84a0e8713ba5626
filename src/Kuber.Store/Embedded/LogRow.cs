namespace Kuber.Store.Embedded;

/// <summary>One row of the log: a write to a key.</summary>
/// <param name="Revision">The revision of the write.</param>
/// <param name="Key">The key.</param>
/// <param name="CreateRevision">The revision at which the key was created; 0 where this write removed it.</param>
/// <param name="Value">The value; empty where it was not asked for, and for a removal.</param>
/// <param name="Expires">When the key goes by itself, in milliseconds of Unix time; 0 where it stays.</param>
/// <param name="ValueBytes">The bytes of the value, be it there or not.</param>
internal readonly record struct LogRow(long Revision, string Key, long CreateRevision, byte[] Value, long Expires, int ValueBytes);
