using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Kuber.Dns.Server;

/// <summary>Asks the servers of the machine for names outside of the cluster; passes question and answer on as they are.</summary>
/// <param name="upstreams">The servers, in the order to ask them.</param>
/// <param name="timeout">How long one may take.</param>
/// <param name="clock">The clock.</param>
internal sealed class Forwarder(IReadOnlyList<IPEndPoint> upstreams, TimeSpan timeout, TimeProvider clock)
{
    private const int MaximumMessage = 65535;

    /// <summary>The servers that a resolver configuration names, without <paramref name="own"/> (asking ourselves would never end).</summary>
    public static IReadOnlyList<IPEndPoint> FromResolverConfiguration(string file, IPAddress own)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        return
        [
            .. File.ReadLines(file)
                .Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                .Where(p => p.Length >= 2 && p[0] == "nameserver")
                .Select(p => IPAddress.TryParse(p[1], out var a) ? a : null)
                .OfType<IPAddress>()
                .Where(a => !a.Equals(own))
                .Select(a => new IPEndPoint(a, 53)),
        ];
    }

    /// <summary>The answer of the first server that gives one; null where none does.</summary>
    public async Task<byte[]?> AskAsync(ReadOnlyMemory<byte> query, bool overTcp, CancellationToken cancellationToken)
    {
        foreach (var upstream in upstreams)
        {
            using CancellationTokenSource limit = new(timeout, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                return overTcp ? await AskTcpAsync(upstream, query, both.Token) : await AskUdpAsync(upstream, query, both.Token);
            }
            catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // This one does not answer: the next may.
            }
        }

        return null;
    }

    private static async Task<byte[]> AskUdpAsync(IPEndPoint upstream, ReadOnlyMemory<byte> query, CancellationToken cancellationToken)
    {
        using Socket socket = new(upstream.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        await socket.ConnectAsync(upstream, cancellationToken);
        await socket.SendAsync(query, cancellationToken);
        var buffer = new byte[MaximumMessage];
        while (true)
        {
            var length = await socket.ReceiveAsync(buffer, cancellationToken);
            if (length >= 12 && buffer.AsSpan(0, 2).SequenceEqual(query.Span[..2]))
            {
                return buffer[..length];
            }
        }
    }

    private static async Task<byte[]> AskTcpAsync(IPEndPoint upstream, ReadOnlyMemory<byte> query, CancellationToken cancellationToken)
    {
        using TcpClient client = new(upstream.AddressFamily);
        await client.ConnectAsync(upstream, cancellationToken);
        await using var stream = client.GetStream();
        var framed = new byte[query.Length + 2];
        BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)query.Length);
        query.CopyTo(framed.AsMemory(2));
        await stream.WriteAsync(framed, cancellationToken);
        var length = new byte[2];
        await stream.ReadExactlyAsync(length, cancellationToken);
        var answer = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
        await stream.ReadExactlyAsync(answer, cancellationToken);
        return answer;
    }
}
