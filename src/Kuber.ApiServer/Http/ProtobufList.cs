using System.Buffers;
using System.Text;

namespace Kuber.ApiServer.Http;

/// <summary>
/// Frames a protobuf list in the <c>k8s\0</c> envelope without copying its items: the envelope's lengths are reckoned first.
/// </summary>
internal static class ProtobufList
{
    /// <summary>The end of the envelope: empty content encoding and content type.</summary>
    public static ReadOnlySpan<byte> End => [0x1a, 0x00, 0x22, 0x00];

    /// <summary>Everything before the first item.</summary>
    /// <param name="apiVersion">The version of the list.</param>
    /// <param name="kind">The kind of the list.</param>
    /// <param name="meta">The metadata of the list.</param>
    /// <param name="itemsLength">The length of all items with what precedes each, see <see cref="FieldLength"/>.</param>
    public static byte[] Start(string apiVersion, string kind, byte[] meta, long itemsLength)
    {
        var length = FieldLength(meta.Length) + itemsLength;
        var type = new ArrayBufferWriter<byte>();
        WriteField(type, 1, Encoding.UTF8.GetBytes(apiVersion));
        WriteField(type, 2, Encoding.UTF8.GetBytes(kind));
        var start = new ArrayBufferWriter<byte>();
        start.Write("k8s\0"u8);
        WriteField(start, 1, type.WrittenSpan);
        WriteVarint(start, (2 << 3) | 2);
        WriteVarint(start, (ulong)length);
        WriteField(start, 1, meta);
        return start.WrittenSpan.ToArray();
    }

    /// <summary>Writes a length-delimited field.</summary>
    public static void WriteField(IBufferWriter<byte> output, int number, ReadOnlySpan<byte> content)
    {
        WriteVarint(output, (ulong)((number << 3) | 2));
        WriteVarint(output, (ulong)content.Length);
        output.Write(content);
    }

    /// <summary>The length of a field with its number and length before it.</summary>
    public static long FieldLength(int content)
    {
        var length = 1L + 1 + content;
        for (var rest = (uint)content >> 7; rest > 0; rest >>= 7)
        {
            length++;
        }

        return length;
    }

    /// <summary>Writes a number in groups of seven bits, the lowest first.</summary>
    public static void WriteVarint(IBufferWriter<byte> output, ulong value)
    {
        var span = output.GetSpan(10);
        var i = 0;
        while (value >= 0x80)
        {
            span[i++] = (byte)(value | 0x80);
            value >>= 7;
        }

        span[i++] = (byte)value;
        output.Advance(i);
    }
}
