using System.Net.WebSockets;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Tests.Http;

/// <summary>Watches over WebSockets, for clients that cannot read an answer as it comes, such as pages in a browser.</summary>
public sealed class WatchSocketTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ServerFixture server = new()
    {
        Configure = o => o with { StaticTokens = new Dictionary<string, ApiServer.Authentication.UserInfo> { ["root"] = Users.User("root", "system:masters") } },
    };

    private readonly SocketsHttpHandler handler = new() { SslOptions = { RemoteCertificateValidationCallback = (_, c, _, _) => c is not null } };
    private string ns = "";

    private ResourceCache Cache => server.Core.Resources.Cache("", "configmaps");

    public async Task InitializeAsync()
    {
        await server.InitializeAsync();
        ns = await server.NamespaceAsync();
        await server.Create(new ConfigMap { Metadata = new() { Name = "a", Namespace = ns } });
    }

    public async Task DisposeAsync()
    {
        handler.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Each_event_is_a_message_of_text()
    {
        using var socket = await OpenAsync("watch=true");

        Assert.StartsWith("{\"type\":\"ADDED\",\"object\":{\"kind\":\"ConfigMap\"", await TextAsync(socket));
        await server.Create(new ConfigMap { Metadata = new() { Name = "b", Namespace = ns } });
        var next = await TextAsync(socket);
        Assert.Contains("\"name\":\"b\"", next);
        Assert.EndsWith("}\n", next);
    }

    [Fact]
    public async Task Protobuf_is_sent_as_it_is_without_its_length()
    {
        using var socket = await OpenAsync("watch=true", accept: "application/vnd.kubernetes.protobuf;stream=watch");

        var (type, message) = await ReceiveAsync(socket);
        Assert.Equal(WebSocketMessageType.Binary, type);
        Assert.Equal("\n\u0005ADDED\u0012"u8, message.AsSpan(0, 8));
        Assert.True(message.AsSpan().IndexOf("k8s\0"u8) is > 0 and < 20);
    }

    [Fact]
    public async Task A_browser_gives_its_token_as_a_protocol_and_hears_of_another()
    {
        var token = "base64url.bearer.authorization.k8s.io." + Convert.ToBase64String("root"u8).TrimEnd('=');
        using var socket = await OpenAsync("watch=true", null, "base64.binary.k8s.io", token);

        Assert.Equal("base64.binary.k8s.io", socket.SubProtocol);
        Assert.Contains("\"ADDED\"", await TextAsync(socket));
    }

    [Fact]
    public async Task The_server_closes_the_socket_when_time_is_up()
    {
        using var socket = await OpenAsync("watch=true&timeoutSeconds=1");

        Assert.Contains("\"ADDED\"", await TextAsync(socket));
        Assert.Equal(WebSocketMessageType.Close, (await ReceiveAsync(socket)).Type);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, socket.CloseStatus);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_goes_ends_its_watch(bool politely)
    {
        var before = Cache.WatcherCount;
        using (var socket = await OpenAsync("watch=true"))
        {
            await TextAsync(socket);
            Assert.Equal(before + 1, Cache.WatcherCount);
            if (politely)
            {
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default).WaitAsync(Patience);
            }
        }

        await Eventually.Holds(() => Cache.WatcherCount == before, () => $"the watch has ended: {Cache.WatcherCount} of {before} are open");
    }

    [Fact]
    public async Task A_watch_from_a_version_that_is_gone_says_so_as_its_only_message()
    {
        using var socket = await OpenAsync("watch=true&resourceVersion=1");

        Assert.StartsWith("{\"type\":\"ERROR\"", await TextAsync(socket));
        Assert.Equal(WebSocketMessageType.Close, (await ReceiveAsync(socket)).Type);
    }

    private async Task<ClientWebSocket> OpenAsync(string query, string? accept = null, params string[] protocols)
    {
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        var socket = new ClientWebSocket();
        if (accept is not null)
        {
            socket.Options.SetRequestHeader("Accept", accept);
        }

        if (protocols.Length == 0)
        {
            socket.Options.SetRequestHeader("Authorization", "Bearer root");
        }

        foreach (var protocol in protocols)
        {
            socket.Options.AddSubProtocol(protocol);
        }

        await socket.ConnectAsync(new UriBuilder(server.Host.Endpoint) { Scheme = "wss", Path = $"/api/v1/namespaces/{ns}/configmaps", Query = query }.Uri, invoker, default).WaitAsync(Patience);
        return socket;
    }

    private static async Task<string> TextAsync(ClientWebSocket socket)
    {
        var (type, message) = await ReceiveAsync(socket);
        Assert.Equal(WebSocketMessageType.Text, type);
        return Encoding.UTF8.GetString(message);
    }

    private static async Task<(WebSocketMessageType Type, byte[] Message)> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var count = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(count), default).AsTask().WaitAsync(Patience);
            count += part.Count;
            if (part.EndOfMessage)
            {
                return (part.MessageType, buffer[..count]);
            }
        }
    }
}
