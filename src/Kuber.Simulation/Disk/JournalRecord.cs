using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Kuber.Simulation.Disk;

/// <summary>A write in the journal: length, checksum, revision, kind, key, value.</summary>
internal readonly record struct JournalRecord(long Revision, bool IsRemoval, string Key, ReadOnlyMemory<byte> Value)
{
    private const int Header = 8;
    private const int Fixed = 13;

    /// <summary>The bytes of the record.</summary>
    public byte[] Encode()
    {
        var keyLength = Encoding.UTF8.GetByteCount(Key);
        var result = new byte[Header + Fixed + keyLength + Value.Length];
        BinaryPrimitives.WriteInt32LittleEndian(result, result.Length - Header);
        var body = result.AsSpan(Header);
        BinaryPrimitives.WriteInt64LittleEndian(body, Revision);
        body[8] = IsRemoval ? (byte)1 : (byte)0;
        BinaryPrimitives.WriteInt32LittleEndian(body[9..], keyLength);
        Encoding.UTF8.GetBytes(Key, body[Fixed..]);
        Value.Span.CopyTo(body[(Fixed + keyLength)..]);
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), Checksum(body));
        return result;
    }

    /// <summary>The records that are whole, and where the first that is not begins.</summary>
    public static (List<JournalRecord> Records, int End) Read(ReadOnlyMemory<byte> journal)
    {
        var records = new List<JournalRecord>();
        var at = 0;
        while (journal.Length - at >= Header + Fixed)
        {
            var span = journal.Span[at..];
            var length = BinaryPrimitives.ReadInt32LittleEndian(span);
            if (length < Fixed || length > span.Length - Header || BinaryPrimitives.ReadUInt32LittleEndian(span[4..]) != Checksum(span.Slice(Header, length)))
            {
                break;
            }

            var body = span.Slice(Header, length);
            var keyLength = BinaryPrimitives.ReadInt32LittleEndian(body[9..]);
            records.Add(new(
                BinaryPrimitives.ReadInt64LittleEndian(body), body[8] == 1, Encoding.UTF8.GetString(body.Slice(Fixed, keyLength)), body[(Fixed + keyLength)..].ToArray()));
            at += Header + length;
        }

        return (records, at);
    }

    // CRC-32C: enough against torn and garbled ends, and the processor has it.
    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var hash = uint.MaxValue;
        var wholes = MemoryMarshal.Cast<byte, ulong>(data);
        foreach (var value in wholes)
        {
            hash = BitOperations.Crc32C(hash, value);
        }

        foreach (var value in data[(wholes.Length * 8)..])
        {
            hash = BitOperations.Crc32C(hash, value);
        }

        return ~hash;
    }
}
