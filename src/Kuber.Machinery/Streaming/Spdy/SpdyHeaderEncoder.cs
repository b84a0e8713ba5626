using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Kuber.Machinery.Streaming.Spdy;

/// <summary>
/// Writes blocks of headers. All blocks that a session sends are one zlib stream with the preset dictionary. Blocks of a stream
/// of a command are tens of bytes, so they go in stored form, which every inflater reads; each ends with the empty block of a
/// flush, so that the receiver has all of it. One at a time, in the order of sending.
/// </summary>
internal sealed class SpdyHeaderEncoder
{
    private const int MaxStored = ushort.MaxValue;
    private bool begun;

    /// <summary>Writes a block.</summary>
    public void Write(IBufferWriter<byte> output, IReadOnlyDictionary<string, string> headers)
    {
        if (!begun)
        {
            begun = true;
            // Deflate with a window of 32 KiB, with a dictionary, which is named; the check bits make it a multiple of 31.
            output.Write((ReadOnlySpan<byte>)[0x78, 0xBB]);
            WriteInt32(output, unchecked((int)SpdyDictionary.Id));
        }

        var plain = new ArrayBufferWriter<byte>();
        WriteInt32(plain, headers.Count);
        foreach (var (name, value) in headers)
        {
#pragma warning disable CA1308 // The specification wants lower case.
            WriteText(plain, name.ToLowerInvariant());
#pragma warning restore CA1308
            WriteText(plain, value);
        }

        var rest = plain.WrittenSpan;
        while (rest.Length > 0)
        {
            var part = rest[..Math.Min(rest.Length, MaxStored)];
            rest = rest[part.Length..];
            WriteStored(output, part);
        }

        WriteStored(output, default);
    }

    private static void WriteStored(IBufferWriter<byte> output, ReadOnlySpan<byte> data)
    {
        var head = output.GetSpan(5);
        head[0] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(head[1..], (ushort)data.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(head[3..], (ushort)~data.Length);
        output.Advance(5);
        output.Write(data);
    }

    private static void WriteText(IBufferWriter<byte> output, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        WriteInt32(output, bytes.Length);
        output.Write(bytes);
    }

    private static void WriteInt32(IBufferWriter<byte> output, int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(4), value);
        output.Advance(4);
    }
}
