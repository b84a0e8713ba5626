using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Kuber.Dns.Messages;
using Kuber.Dns.Zones;
using Microsoft.Extensions.Logging;

namespace Kuber.Dns.Server;

/// <summary>
/// Cluster DNS over UDP and TCP: answers the cluster's names from the caches, forwards all others. Each question outside is
/// a task of its own, at most <see cref="MaximumForwards"/> at a time; further ones are refused until some have ended.
/// </summary>
public sealed partial class DnsServer : IAsyncDisposable
{
    private const int MaximumForwards = 1000;
    private const int PortsTried = 20;
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(30);
    private readonly ClusterZone zone;
    private readonly Forwarder forwarder;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Socket udp;
    private readonly TcpListener tcp;
    private int forwards;

    /// <summary>Binds the addresses, so that a port in use shows at once.</summary>
    /// <exception cref="SocketException">The address or port cannot be had.</exception>
    public DnsServer(IClusterZoneSource source, DnsOptions options, TimeProvider clock, ILoggerFactory loggers)
    {
        zone = new(source, options.Domain);
        forwarder = new(options.Upstreams ?? Forwarder.FromResolverConfiguration("/etc/resolv.conf", options.Address), options.UpstreamTimeout, clock);
        this.clock = clock;
        logger = loggers.CreateLogger<DnsServer>();
        (udp, tcp) = Bind(options.Address, options.Port);
        Endpoint = (IPEndPoint)udp.LocalEndPoint!;
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>Serves until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken) => await Task.WhenAll(ServeUdpAsync(cancellationToken), ServeTcpAsync(cancellationToken));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        udp.Dispose();
        tcp.Dispose();
        return ValueTask.CompletedTask;
    }

    // Any port (0) has to be free for both protocols: one that is free for datagrams only is given back, and another one tried.
    private static (Socket Udp, TcpListener Tcp) Bind(IPAddress address, int port)
    {
        for (var left = port == 0 ? PortsTried : 1; ; left--)
        {
            Socket udp = new(address.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            TcpListener? tcp = null;
            try
            {
                udp.Bind(new IPEndPoint(address, port));
                tcp = new((IPEndPoint)udp.LocalEndPoint!);
                tcp.Start();
                return (udp, tcp);
            }
            catch (SocketException e)
            {
                udp.Dispose();
                tcp?.Dispose();
                if (e.SocketErrorCode != SocketError.AddressAlreadyInUse || left <= 1)
                {
                    throw;
                }
            }
        }
    }

    private async Task ServeUdpAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        EndPoint any = new IPEndPoint(udp.AddressFamily == AddressFamily.InterNetwork ? IPAddress.Any : IPAddress.IPv6Any, 0);
        while (true)
        {
            SocketReceiveFromResult received;
            try
            {
                received = await udp.ReceiveFromAsync(buffer, any, cancellationToken);
            }
            catch (SocketException e)
            {
                // An earlier answer could not be delivered; the socket itself is fine.
                LogReceive(logger, e.Message);
                continue;
            }

            if (DnsQuery.Parse(buffer.AsSpan(0, received.ReceivedBytes)) is not { } query)
            {
                continue;
            }

            if (zone.Answer(query) is { } answer)
            {
                await SendAsync(answer.Encode(query, query.UdpPayloadSize), received.RemoteEndPoint, cancellationToken);
            }
            else
            {
                _ = ForwardUdpAsync(query, buffer[..received.ReceivedBytes], received.RemoteEndPoint, cancellationToken);
            }
        }
    }

    private async Task ForwardUdpAsync(DnsQuery query, byte[] message, EndPoint asker, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(await ForwardAsync(query, message, overTcp: false, cancellationToken), asker, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops; nobody waits for this answer any more.
        }
        catch (ObjectDisposedException)
        {
            // The same, a moment later.
        }
    }

    private async Task SendAsync(byte[] message, EndPoint asker, CancellationToken cancellationToken)
    {
        try
        {
            await udp.SendToAsync(message, asker, cancellationToken);
        }
        catch (SocketException e)
        {
            LogReceive(logger, e.Message);
        }
    }

    private async Task ServeTcpAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var client = await tcp.AcceptTcpClientAsync(cancellationToken);
            _ = ServeConnectionAsync(client, cancellationToken);
        }
    }

    private async Task ServeConnectionAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                var length = new byte[2];
                while (true)
                {
                    using CancellationTokenSource idle = new(IdleConnection, clock);
                    using var both = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
                    await stream.ReadExactlyAsync(length, both.Token);
                    var message = new byte[BinaryPrimitives.ReadUInt16BigEndian(length)];
                    await stream.ReadExactlyAsync(message, both.Token);
                    if (DnsQuery.Parse(message) is not { } query)
                    {
                        return;
                    }

                    var answer = zone.Answer(query)?.Encode(query, ushort.MaxValue) ?? await ForwardAsync(query, message, overTcp: true, both.Token);
                    var framed = new byte[answer.Length + 2];
                    BinaryPrimitives.WriteUInt16BigEndian(framed, (ushort)answer.Length);
                    answer.CopyTo(framed, 2);
                    await stream.WriteAsync(framed, both.Token);
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The asker went, or was silent for too long.
            }
        }
    }

    private async Task<byte[]> ForwardAsync(DnsQuery query, byte[] message, bool overTcp, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref forwards) > MaximumForwards)
        {
            Interlocked.Decrement(ref forwards);
            return DnsResponse.Empty(DnsResponseCode.Refused).Encode(query, 512);
        }

        try
        {
            return await forwarder.AskAsync(message, overTcp, cancellationToken) ?? DnsResponse.Empty(DnsResponseCode.ServerFailure).Encode(query, 512);
        }
        finally
        {
            Interlocked.Decrement(ref forwards);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "a datagram could not be exchanged: {Reason}")]
    private static partial void LogReceive(ILogger logger, string reason);
}
