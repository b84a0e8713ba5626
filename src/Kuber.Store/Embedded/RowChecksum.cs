using System.Numerics;

namespace Kuber.Store.Embedded;

/// <summary>CRC-32C of a row of the log, by which a start finds damage that SQLite cannot see.</summary>
internal static class RowChecksum
{
    public static uint Compute(long revision, long createRevision, long expires, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        var sum = BitOperations.Crc32C(uint.MaxValue, (ulong)revision);
        sum = BitOperations.Crc32C(sum, (ulong)createRevision);
        // As rows without a time had it before there were any with one.
        sum = expires == 0 ? sum : BitOperations.Crc32C(sum, (ulong)expires);
        sum = BitOperations.Crc32C(sum, (ulong)key.Length);
        return ~Crc32C.Add(Crc32C.Add(sum, key), value);
    }
}
