using System.Buffers.Binary;
using System.Numerics;

namespace Kuber.Store;

/// <summary>CRC-32C over bytes, eight at a time.</summary>
internal static class Crc32C
{
    /// <summary>The checksum of bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => ~Add(uint.MaxValue, bytes);

    /// <summary>Goes on with a sum that began with all ones, and that is turned over at the end.</summary>
    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        }
        foreach (var next in bytes)
        {
            sum = BitOperations.Crc32C(sum, next);
        }
        return sum;
    }
}
