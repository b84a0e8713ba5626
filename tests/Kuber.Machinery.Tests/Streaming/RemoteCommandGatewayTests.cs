using System.Net;
using System.Net.WebSockets;
using System.Text;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Streaming;
using Kuber.Machinery.Streaming.Spdy;
using Kuber.Machinery.Streaming.WebSockets;

namespace Kuber.Machinery.Tests.Streaming;

public sealed class RemoteCommandGatewayTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly CancellationTokenSource stop = new(Limit, TimeProvider.System);
    private StreamPair front = null!;
    private StreamPair back = null!;
    private WebSocket client = null!;
    private SpdySession backend = null!;
    private Task running = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        front = await StreamPair.ConnectAsync();
        back = await StreamPair.ConnectAsync();
        client = WebSocket.CreateFromStream(front.Left, new() { IsServer = false, KeepAliveInterval = TimeSpan.Zero });
        backend = SpdySession.Server(back.Right);
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await backend.DisposeAsync();
        await running.WaitAsync(Limit);
        front.Dispose();
        back.Dispose();
        stop.Dispose();
    }

    [Fact]
    public async Task Channels_become_streams_and_the_status_comes_last()
    {
        Start(new(Stdin: true, Stdout: true, Stderr: true, Tty: false));
        var streams = await TakeAsync("error", "stdin", "stdout", "stderr");
        Assert.Equal("1:", await ReceiveAsync());

        await SendAsync("\0hello "u8.ToArray());
        await SendAsync("\0world"u8.ToArray());
        await SendAsync([RemoteCommandChannel.Close, RemoteCommandChannel.Stdin]);
        Assert.Equal("hello world", await ReadAllAsync(streams["stdin"]));

        await streams["stdout"].WriteAsync("out"u8.ToArray());
        Assert.Equal("1:out", await ReceiveAsync());
        await streams["stderr"].WriteAsync("err"u8.ToArray());
        Assert.Equal("2:err", await ReceiveAsync());
        await EndAsync(streams, "{\"status\":\"Failure\"}");

        Assert.Equal("3:{\"status\":\"Failure\"}", await ReceiveAsync());
        Assert.Equal("closed", await ReceiveAsync());
        await client.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", stop.Token);
        await running.WaitAsync(Limit);
    }

    [Fact]
    public async Task A_terminal_has_sizes_and_no_stream_of_errors()
    {
        Start(new(Stdin: false, Stdout: true, Stderr: true, Tty: true));
        var streams = await TakeAsync("error", "stdout", "resize");
        Assert.Equal("1:", await ReceiveAsync());

        await SendAsync([RemoteCommandChannel.Resize, .. "{\"Width\":80,\"Height\":24}"u8]);
        var buffer = new byte[100];
        var count = await streams["resize"].ReadAsync(buffer, stop.Token);
        await EndAsync(streams, "");

        Assert.Equal("{\"Width\":80,\"Height\":24}", Encoding.ASCII.GetString(buffer, 0, count));
        Assert.Equal("3:{\"metadata\":{},\"status\":\"Success\"}", await ReceiveAsync());
    }

    [Fact]
    public async Task Messages_in_fragments_keep_their_channel()
    {
        Start(new(Stdin: true, Stdout: true, Stderr: false, Tty: false));
        var streams = await TakeAsync("error", "stdin", "stdout");
        var big = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 30_000).Select(i => i + ",")));

        await client.SendAsync(new byte[] { 0 }, WebSocketMessageType.Binary, endOfMessage: false, stop.Token);
        await client.SendAsync(big.AsMemory(0, 1), WebSocketMessageType.Binary, endOfMessage: false, stop.Token);
        await client.SendAsync(big.AsMemory(1), WebSocketMessageType.Binary, endOfMessage: true, stop.Token);
        await SendAsync([RemoteCommandChannel.Close, RemoteCommandChannel.Stdin]);

        Assert.Equal(Encoding.ASCII.GetString(big), await ReadAllAsync(streams["stdin"]));
        await EndAsync(streams, "");
    }

    [Fact]
    public async Task Why_the_backend_refuses_comes_as_status()
    {
        Start(new(false, true, true, false), HttpStatusCode.InternalServerError, "container not found (\"c\")\n");

        Assert.Equal("1:", await ReceiveAsync());
        var status = await ReceiveAsync();
        Assert.StartsWith("3:{\"metadata\":{},\"status\":\"Failure\",\"message\":\"Internal error occurred: unable to upgrade connection: container not found (\\\"c\\\")\"", status);
        Assert.Equal("closed", await ReceiveAsync());
    }

    [Fact]
    public async Task A_backend_that_cannot_be_reached_or_breaks_is_told()
    {
        running = RunAsync(new(false, true, false, false), _ => throw StatusErrors.Unclassified("error dialing backend: no route"));
        Assert.Equal("1:", await ReceiveAsync());
        Assert.Contains("Internal error occurred: error dialing backend: no route", await ReceiveAsync());
        Assert.Equal("closed", await ReceiveAsync());
    }

    [Fact]
    public async Task A_session_that_breaks_is_an_error()
    {
        Start(new(false, true, false, false));
        await TakeAsync("error", "stdout");
        Assert.Equal("1:", await ReceiveAsync());

        await backend.DisposeAsync();

        Assert.Contains("\"status\":\"Failure\",\"message\":\"Internal error occurred: the session ", await ReceiveAsync());
    }

    [Fact]
    public async Task A_client_that_leaves_takes_its_session_along()
    {
        Start(new(Stdin: true, Stdout: true, Stderr: false, Tty: false));
        await TakeAsync("error", "stdin", "stdout");

        front.Left.Close();

        await running.WaitAsync(Limit);
        await backend.Completion.WaitAsync(Limit);
    }

    private void Start(RemoteCommandStreams streams, HttpStatusCode code = HttpStatusCode.SwitchingProtocols, string text = "") => running = RunAsync(
        streams,
        _ => Task.FromResult(new UpgradeAnswer(new(code), code == HttpStatusCode.SwitchingProtocols ? back.Left : new MemoryStream(Encoding.UTF8.GetBytes(text)))));

    private async Task RunAsync(RemoteCommandStreams streams, Func<CancellationToken, Task<UpgradeAnswer>> dial)
    {
        using var server = WebSocket.CreateFromStream(front.Right, new() { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
        using var gateway = new RemoteCommandGateway(server, streams, TimeProvider.System);
        await gateway.RunAsync(dial, stop.Token);
    }

    private async Task<Dictionary<string, SpdyStream>> TakeAsync(params string[] types)
    {
        var taken = new Dictionary<string, SpdyStream>();
        foreach (var type in types)
        {
            var stream = await backend.Incoming.ReadAsync(stop.Token);
            Assert.Equal(type, stream.Headers["streamType"]);
            taken[type] = stream;
        }

        return taken;
    }

    private async Task EndAsync(Dictionary<string, SpdyStream> streams, string status)
    {
        await streams["error"].WriteAsync(Encoding.UTF8.GetBytes(status), stop.Token);
        foreach (var stream in streams.Values)
        {
            await stream.CompleteAsync(stop.Token);
        }
    }

    private Task SendAsync(byte[] message) => client.SendAsync(message, WebSocketMessageType.Binary, true, stop.Token);

    private async Task<string> ReceiveAsync()
    {
        var buffer = new byte[10_000];
        var result = await client.ReceiveAsync(buffer, stop.Token);
        return result.MessageType == WebSocketMessageType.Close ? "closed" : $"{buffer[0]}:{Encoding.UTF8.GetString(buffer, 1, result.Count - 1)}";
    }

    private async Task<string> ReadAllAsync(SpdyStream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, stop.Token);
        return Encoding.ASCII.GetString(all.ToArray());
    }
}
