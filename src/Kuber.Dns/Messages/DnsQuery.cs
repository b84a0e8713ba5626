using System.Buffers.Binary;
using System.Text;

namespace Kuber.Dns.Messages;

/// <summary>A query with one question.</summary>
/// <param name="Id">The number that the answer repeats.</param>
/// <param name="Name">The name asked for, as it was written, without the final dot.</param>
/// <param name="Type">The type asked for.</param>
/// <param name="Class">The class; 1 is the Internet.</param>
/// <param name="RecursionDesired">Whether the asker wants names outside looked up.</param>
/// <param name="UdpPayloadSize">The largest answer over UDP, in bytes; 512 without EDNS.</param>
/// <param name="HasEdns">Whether the query has an OPT record.</param>
public sealed record DnsQuery(ushort Id, string Name, ushort Type, ushort Class, bool RecursionDesired, int UdpPayloadSize, bool HasEdns)
{
    private const int HeaderSize = 12;

    /// <summary>Reads a query; null where the bytes are not one with exactly one question.</summary>
    public static DnsQuery? Parse(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeaderSize || (message[2] & 0xf8) != 0 || BinaryPrimitives.ReadUInt16BigEndian(message[4..]) != 1)
        {
            return null;
        }

        var position = HeaderSize;
        if (!TryReadName(message, ref position, out var name) || message.Length < position + 4)
        {
            return null;
        }

        var type = BinaryPrimitives.ReadUInt16BigEndian(message[position..]);
        var @class = BinaryPrimitives.ReadUInt16BigEndian(message[(position + 2)..]);
        position += 4;
        var (size, edns) = ReadEdns(message, position);
        return new(BinaryPrimitives.ReadUInt16BigEndian(message), name, type, @class, (message[2] & 1) != 0, size, edns);
    }

    /// <summary>Reads a name without compression pointers, as questions have it.</summary>
    private static bool TryReadName(ReadOnlySpan<byte> message, ref int position, out string name)
    {
        StringBuilder text = new();
        name = "";
        while (position < message.Length)
        {
            int length = message[position++];
            if (length == 0)
            {
                name = text.ToString();
                return true;
            }

            if (length > 63 || position + length > message.Length || text.Length + length > 253)
            {
                return false;
            }

            if (text.Length > 0)
            {
                text.Append('.');
            }

            text.Append(Encoding.Latin1.GetString(message.Slice(position, length)));
            position += length;
        }

        return false;
    }

    private static (int Size, bool HasEdns) ReadEdns(ReadOnlySpan<byte> message, int position)
    {
        // The OPT record of a query is its only additional record: root name, type, and the size in place of the class.
        var additional = BinaryPrimitives.ReadUInt16BigEndian(message[10..]);
        var isOpt = additional > 0 && message.Length >= position + 11 && message[position] == 0
            && BinaryPrimitives.ReadUInt16BigEndian(message[(position + 1)..]) == DnsType.Opt;
        return isOpt ? (Math.Clamp((int)BinaryPrimitives.ReadUInt16BigEndian(message[(position + 3)..]), 512, 4096), true) : (512, false);
    }
}
