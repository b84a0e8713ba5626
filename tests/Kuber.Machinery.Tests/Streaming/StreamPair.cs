using System.Net;
using System.Net.Sockets;

namespace Kuber.Machinery.Tests.Streaming;

/// <summary>Two ends of a TCP connection on this machine.</summary>
internal sealed record StreamPair(NetworkStream Left, NetworkStream Right) : IDisposable
{
    public static async Task<StreamPair> ConnectAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var accept = listener.AcceptSocketAsync();
        await client.ConnectAsync(listener.LocalEndpoint);
        return new(new(client, ownsSocket: true), new(await accept, ownsSocket: true));
    }

    public void Dispose()
    {
        Left.Dispose();
        Right.Dispose();
    }
}
