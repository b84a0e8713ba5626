using System.Buffers;
using System.Text;

namespace Kuber.Bench.Api;

/// <summary>Writes the headers of requests and reads the status of answers (HPACK, RFC 7541) without a dynamic table.</summary>
internal static class HeaderBlock
{
    private const int Authority = 1;
    private const int Method = 2;
    private const int Path = 4;
    private const int Status = 8;
    private const int Accept = 19;
    private const int Authorization = 23;
    private const int ContentLength = 28;
    private const int ContentType = 31;
    private const int UserAgent = 58;

    private static readonly int[] IndexedStatus = [200, 204, 206, 304, 400, 404, 500];

    /// <summary>Writes the headers of a request.</summary>
    public static void Write(ArrayBufferWriter<byte> output, BenchRequest request, string authority, string token)
    {
        switch (request.Method)
        {
            case "GET":
                Byte(output, 0x82);
                break;
            case "POST":
                Byte(output, 0x83);
                break;
            default:
                Literal(output, Method, request.Method);
                break;
        }

        Byte(output, 0x87); // :scheme https
        Literal(output, Path, request.Path);
        Literal(output, Authority, authority);
        Literal(output, Accept, request.Accept);
        Literal(output, UserAgent, "kuber-bench/1");
        if (request.Gzip)
        {
            Byte(output, 0x90); // accept-encoding: gzip, deflate
        }

        if (token.Length > 0)
        {
            Literal(output, Authorization, "Bearer " + token);
        }

        if (request.Body.Length > 0)
        {
            Literal(output, ContentType, request.ContentType);
            Literal(output, ContentLength, request.Body.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The status of an answer, which is its first header; 0 where it is not.</summary>
    public static int ReadStatus(ReadOnlySpan<byte> block)
    {
        var at = 0;
        while (at < block.Length && (block[at] & 0xe0) == 0x20)
        {
            // A new size of the dynamic table, which is 0; larger ones than fit a byte do not come.
            at++;
        }

        if (at >= block.Length)
        {
            return 0;
        }

        var first = block[at];
        if (first >= 0x80)
        {
            var index = (first & 0x7f) - Status;
            return index >= 0 && index < IndexedStatus.Length ? IndexedStatus[index] : 0;
        }

        var name = first & (first >= 0x40 ? 0x3f : 0x0f);
        if (name is < Status or > Status + 6 || at + 2 >= block.Length)
        {
            return 0;
        }

        var length = block[at + 1] & 0x7f;
        var value = block[(at + 2)..];
        return (block[at + 1] & 0x80) != 0 ? Huffman(value[..length]) : int.Parse(value[..length], System.Globalization.CultureInfo.InvariantCulture);
    }

    // Digits alone: 0, 1 and 2 have five bits, the others six.
    private static int Huffman(ReadOnlySpan<byte> text)
    {
        var (bits, count, number, digits) = (0u, 0, 0, 0);
        foreach (var b in text)
        {
            bits = (bits << 8) | b;
            count += 8;
            while (digits < 3)
            {
                if (count >= 5 && ((bits >> (count - 5)) & 0x1f) is var five && five <= 2)
                {
                    (number, count) = ((number * 10) + (int)five, count - 5);
                }
                else if (count >= 6)
                {
                    (number, count) = ((number * 10) + (int)((bits >> (count - 6)) & 0x3f) - 0x19 + 3, count - 6);
                }
                else
                {
                    break;
                }

                digits++;
            }
        }

        return number;
    }

    private static void Byte(ArrayBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    // A literal without indexing and without Huffman coding.
    private static void Literal(ArrayBufferWriter<byte> output, int name, string value)
    {
        Integer(output, 4, 0, name);
        var length = Encoding.UTF8.GetByteCount(value);
        Integer(output, 7, 0, length);
        Encoding.UTF8.GetBytes(value, output.GetSpan(length));
        output.Advance(length);
    }

    private static void Integer(ArrayBufferWriter<byte> output, int prefix, byte flags, int value)
    {
        var most = (1 << prefix) - 1;
        if (value < most)
        {
            Byte(output, (byte)(flags | value));
            return;
        }

        Byte(output, (byte)(flags | most));
        for (value -= most; value >= 0x80; value >>= 7)
        {
            Byte(output, (byte)(value | 0x80));
        }

        Byte(output, (byte)value);
    }
}
