using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Kuber.Dns.Messages;

namespace Kuber.Dns.Server;

/// <summary>Asks a DNS server one question over UDP, to see whether it answers.</summary>
public static class DnsProbe
{
    private const ushort Id = 0x6b75;

    /// <summary>How the server answers a question for the IPv4 addresses of a name.</summary>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    /// <exception cref="OperationCanceledException">No answer came before the token ended.</exception>
    public static async Task<DnsResponseCode> AskAsync(IPEndPoint server, string name, CancellationToken cancellationToken)
    {
        using Socket socket = new(server.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(server, cancellationToken);
        await socket.SendAsync(Question(name), cancellationToken);
        var buffer = new byte[4096];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer, cancellationToken);
            if (length >= 12 && BinaryPrimitives.ReadUInt16BigEndian(buffer) == Id)
            {
                return (DnsResponseCode)(buffer[3] & 0xf);
            }
        }
    }

    private static byte[] Question(string name)
    {
        // Header: id, recursion desired, one question. Question: the labels, type A, class IN.
        List<byte> message = [Id >> 8, Id & 0xff, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        foreach (var label in name.Split('.'))
        {
            message.Add((byte)label.Length);
            message.AddRange(Encoding.ASCII.GetBytes(label));
        }

        message.AddRange([0, 0, (byte)DnsType.A, 0, 1]);
        return [.. message];
    }
}
