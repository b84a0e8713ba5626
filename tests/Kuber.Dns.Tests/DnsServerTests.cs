using System.Net;
using System.Net.Sockets;
using Kuber.Dns.Messages;
using Kuber.Dns.Server;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kuber.Dns.Tests;

public sealed class DnsServerTests : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new(TimeSpan.FromSeconds(30));
    private readonly DnsServer server;
    private readonly DnsServer upstream;
    private readonly Task running;

    public DnsServerTests()
    {
        upstream = new(new FixedZoneSource(), new(IPAddress.Loopback) { Port = 0, Domain = "outside.test", Upstreams = [] }, TimeProvider.System, NullLoggerFactory.Instance);
        server = new(new FixedZoneSource(), new(IPAddress.Loopback) { Port = 0, Upstreams = [upstream.Endpoint] }, TimeProvider.System, NullLoggerFactory.Instance);
        running = Task.WhenAll(server.RunAsync(stop.Token), upstream.RunAsync(stop.Token));
    }

    [Fact]
    public async Task AnswersOverUdp()
    {
        var answer = await AskUdpAsync("web.default.svc.cluster.local", DnsType.A);

        Assert.Equal([0x12, 0x34], answer[..2]);
        Assert.Equal(1, answer[7]);
        Assert.Equal([10, 96, 0, 20], answer[^4..]);
    }

    [Fact]
    public async Task AnswersOverTcp()
    {
        using TcpClient client = new();
        await client.ConnectAsync(server.Endpoint, stop.Token);
        var query = Query("web.default.svc.cluster.local", DnsType.A);
        await client.GetStream().WriteAsync(new byte[] { 0, (byte)query.Length }, stop.Token);
        await client.GetStream().WriteAsync(query, stop.Token);
        var length = new byte[2];
        await client.GetStream().ReadExactlyAsync(length, stop.Token);
        var answer = new byte[length[1]];
        await client.GetStream().ReadExactlyAsync(answer, stop.Token);

        Assert.Equal([10, 96, 0, 20], answer[^4..]);
    }

    [Fact]
    public void RefusesAPortInUse()
    {
        var refused = Assert.Throws<SocketException>(() => new DnsServer(
            new FixedZoneSource(), new(IPAddress.Loopback) { Port = server.Endpoint.Port, Upstreams = [] }, TimeProvider.System, NullLoggerFactory.Instance));

        Assert.Equal(SocketError.AddressAlreadyInUse, refused.SocketErrorCode);
    }

    [Fact]
    public async Task GivesBackAPortThatIsTakenForConnections()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        var endpoint = (IPEndPoint)taken.LocalEndpoint;
        Assert.Throws<SocketException>(() => new DnsServer(
            new FixedZoneSource(), new(IPAddress.Loopback) { Port = endpoint.Port, Upstreams = [] }, TimeProvider.System, NullLoggerFactory.Instance));

        // Nothing of the one that failed holds the port for datagrams.
        taken.Stop();
        await using DnsServer again = new(new FixedZoneSource(), new(IPAddress.Loopback) { Port = endpoint.Port, Upstreams = [] }, TimeProvider.System, NullLoggerFactory.Instance);
        Assert.Equal(endpoint, again.Endpoint);
    }

    [Fact]
    public async Task ForwardsOtherNames()
    {
        var answer = await AskUdpAsync("web.default.svc.outside.test", DnsType.A);

        Assert.Equal([10, 96, 0, 20], answer[^4..]);
    }

    [Fact]
    public async Task SaysSoWhenNobodyAnswers()
    {
        var answer = await AskUdpAsync("example.org", DnsType.A);

        Assert.Equal((int)DnsResponseCode.ServerFailure, answer[3] & 15);
    }

    [Fact]
    public async Task RubbishIsIgnored()
    {
        using UdpClient client = new();
        client.Connect(server.Endpoint);
        foreach (var rubbish in new byte[][] { [], [1], new byte[12], [.. Query("a", DnsType.A)[..13], 0xff] })
        {
            await client.SendAsync(rubbish, stop.Token);
        }

        Assert.Equal(1, (await AskUdpAsync("web.default.svc.cluster.local", DnsType.A))[7]);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await server.DisposeAsync();
        await upstream.DisposeAsync();
        stop.Dispose();
    }

    private static byte[] Query(string name, ushort type) => [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. DnsRecord.NameBytes(name), 0, (byte)type, 0, 1];

    private async Task<byte[]> AskUdpAsync(string name, ushort type)
    {
        using UdpClient client = new();
        client.Connect(server.Endpoint);
        await client.SendAsync(Query(name, type), stop.Token);
        return (await client.ReceiveAsync(stop.Token)).Buffer;
    }
}
