using System.Text;
using Kuber.Machinery.Streaming.Spdy;

namespace Kuber.Machinery.Tests.Streaming;

public class SpdySessionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Streams_carry_bytes_both_ways_and_end_each_way_alone()
    {
        var (client, server) = await ConnectAsync();
        await using var _ = client;
        await using var __ = server;

        var opened = await client.OpenAsync(Headers("stdin"), default).WaitAsync(Limit);
        var taken = await server.Incoming.ReadAsync().AsTask().WaitAsync(Limit);
        await opened.WriteAsync("ask"u8.ToArray());
        await opened.CompleteAsync(default);

        Assert.Equal("stdin", taken.Headers["streamType"]);
        Assert.Equal("ask", await ReadAllAsync(taken));
        await taken.WriteAsync("answer"u8.ToArray());
        await taken.CompleteAsync(default);
        Assert.Equal("answer", await ReadAllAsync(opened));
        Assert.Equal((1u, 1u), (opened.Id, taken.Id));
    }

    [Fact]
    public async Task Both_sides_open_streams_and_each_keeps_its_own_bytes()
    {
        var (client, server) = await ConnectAsync();
        await using var _ = client;
        await using var __ = server;

        var streams = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => client.OpenAsync(Headers("s" + i), default)));
        var back = await server.OpenAsync(Headers("back"), default);
        Assert.Equal(2u, back.Id);
        var echo = EchoAsync(server, 20);
        await Task.WhenAll(streams.Select(async stream =>
        {
            var mine = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(stream.Headers["streamType"] + ";", 40_000)));
            var reading = ReadAllAsync(stream);
            await stream.WriteAsync(mine);
            await stream.CompleteAsync(default);
            Assert.Equal(Encoding.ASCII.GetString(mine), await reading);
        })).WaitAsync(Limit);
        await echo.WaitAsync(Limit);
    }

    [Fact]
    public async Task A_reset_ends_a_stream_both_ways_after_what_was_sent_and_the_next_stream_goes_on()
    {
        var (client, server) = await ConnectAsync();
        await using var _ = client;
        await using var __ = server;
        var first = await client.OpenAsync(Headers("a"), default);
        var taken = await server.Incoming.ReadAsync();
        await taken.WriteAsync("last words"u8.ToArray());
        await taken.ResetAsync(SpdyStatus.Cancel, default);

        Assert.Equal("last words", await ReadAllAsync(first));

        await Assert.ThrowsAsync<SpdyException>(async () => await first.WriteAsync(new byte[1]));
        await client.OpenAsync(Headers("b"), default).WaitAsync(Limit);
    }

    [Fact]
    public async Task A_stream_that_the_peer_refuses_is_not_opened()
    {
        using var pair = await StreamPair.ConnectAsync();
        await using var client = SpdySession.Client(pair.Left);
        var opening = client.OpenAsync(Headers("a"), default);
        await pair.Right.WriteAsync(Convert.FromHexString("80030003000000080000000100000003"));

        Assert.Equal("the peer refused the stream: RefusedStream", (await Assert.ThrowsAsync<SpdyException>(() => opening.WaitAsync(Limit))).Message);
    }

    [Fact]
    public async Task The_end_of_the_connection_fails_what_has_not_ended()
    {
        var (client, server) = await ConnectAsync();
        await using var _ = client;
        var opened = await client.OpenAsync(Headers("a"), default);

        await server.DisposeAsync();

        await Assert.ThrowsAsync<SpdyException>(() => ReadAllAsync(opened));
        await client.Completion.WaitAsync(Limit);
        await Assert.ThrowsAsync<SpdyException>(() => client.OpenAsync(Headers("b"), default));
        Assert.False(await client.Incoming.WaitToReadAsync());
    }

    [Fact]
    public async Task Pings_of_the_peer_come_back_and_unknown_frames_are_passed_over()
    {
        using var pair = await StreamPair.ConnectAsync();
        await using var server = SpdySession.Server(pair.Right);
        // SETTINGS with one entry, WINDOW_UPDATE, a frame of an unknown type, data for no stream, then PING 1.
        await pair.Left.WriteAsync(Convert.FromHexString(
            "800300040000000C000000010000000400010000" + "80030009000000080000000100001000" + "800300FF0000000400000000" + "0000000900000003616263" + "800300060000000400000001"));

        var answer = new byte[12];
        await pair.Left.ReadExactlyAsync(answer).AsTask().WaitAsync(Limit);

        Assert.Equal("800300060000000400000001", Convert.ToHexString(answer));
    }

    [Theory]
    [InlineData("800200060000000400000001", "another version")]
    [InlineData("8003000100FFFFFF", "too large")]
    [InlineData("800300030000000200FF", "too short")]
    public async Task A_peer_that_breaks_the_protocol_ends_the_session(string frame, string why)
    {
        using var pair = await StreamPair.ConnectAsync();
        await using var client = SpdySession.Client(pair.Left);
        var opening = client.OpenAsync(Headers("a"), default);
        await pair.Right.WriteAsync(Convert.FromHexString(frame));

        Assert.Contains(why, (await Assert.ThrowsAsync<SpdyException>(() => opening.WaitAsync(Limit))).Message);
    }

    [Fact]
    public async Task Much_data_goes_through_whole()
    {
        var (client, server) = await ConnectAsync();
        await using var _ = client;
        await using var __ = server;
        var opened = await client.OpenAsync(Headers("a"), default);
        var taken = await server.Incoming.ReadAsync();
        var sent = 0;
        var sending = SendAsync();

        var received = 0;
        var buffer = new byte[64 * 1024];
        while (await taken.ReadAsync(buffer) is > 0 and var count)
        {
            received += count;
        }

        await sending.WaitAsync(Limit);
        Assert.Equal((64 << 20, 64 << 20), (sent, received));

        async Task SendAsync()
        {
            for (; sent < 64 << 20; sent += 1 << 20)
            {
                await opened.WriteAsync(new byte[1 << 20]);
            }

            await opened.CompleteAsync(default);
        }
    }

    private static async Task<(SpdySession Client, SpdySession Server)> ConnectAsync()
    {
        var pair = await StreamPair.ConnectAsync();
        return (SpdySession.Client(pair.Left), SpdySession.Server(pair.Right));
    }

    private static async Task EchoAsync(SpdySession server, int count)
    {
        var echoes = new List<Task>();
        for (var i = 0; i < count; i++)
        {
            echoes.Add(OneAsync(await server.Incoming.ReadAsync()));
        }

        await Task.WhenAll(echoes);

        static async Task OneAsync(SpdyStream stream)
        {
            var buffer = new byte[8192];
            while (await stream.ReadAsync(buffer) is > 0 and var count)
            {
                await stream.WriteAsync(buffer.AsMemory(0, count));
            }

            await stream.CompleteAsync(default);
        }
    }

    private static Dictionary<string, string> Headers(string type) => new() { ["streamType"] = type };

    private static async Task<string> ReadAllAsync(SpdyStream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all).WaitAsync(Limit);
        return Encoding.ASCII.GetString(all.ToArray());
    }
}
