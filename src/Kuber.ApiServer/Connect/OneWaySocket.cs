using System.Net.WebSockets;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.ApiServer.Connect;

/// <summary>A WebSocket on which the server alone speaks: watches and logs, for clients that cannot read an answer as it comes.</summary>
internal sealed class OneWaySocket : IAsyncDisposable
{
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(1);

    private readonly WebSocket socket;
    private readonly CancellationTokenSource closed = new();
    private readonly Task listening;

    private OneWaySocket(WebSocket socket)
    {
        this.socket = socket;
        listening = ListenAsync();
    }

    /// <summary>Cancelled when the client has closed the socket or has gone.</summary>
    public CancellationToken Closed => closed.Token;

    /// <summary>Whether the client asks for a WebSocket instead of an answer.</summary>
    public static bool IsAskedFor(HttpContext http) =>
        UpgradeClient.IsUpgrade(http.Request.Headers.Connection.ToString(), http.Request.Headers.Upgrade.ToString())
        && http.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase)
        && http.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true };

    /// <summary>The protocols that the client offers, in its order.</summary>
    public static IReadOnlyList<string> Offered(HttpContext http) =>
        http.Request.Headers.SecWebSocketProtocol.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Opens the socket.</summary>
    /// <param name="http">The request.</param>
    /// <param name="protocol">The protocol that is spoken; empty where the client has offered none.</param>
    /// <exception cref="StatusException">The request lacks what opens a WebSocket.</exception>
    public static async Task<OneWaySocket> OpenAsync(HttpContext http, string protocol)
    {
        if (http.Request.Headers.SecWebSocketKey.Count != 1)
        {
            throw StatusErrors.BadRequest("a WebSocket is opened with one Sec-WebSocket-Key");
        }

        return new(await Upgrades.AcceptAsync(http, protocol));
    }

    /// <summary>Sends a message.</summary>
    public ValueTask SendAsync(ReadOnlyMemory<byte> message, bool text, CancellationToken cancellationToken) =>
        socket.SendAsync(message, text ? WebSocketMessageType.Text : WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);

    /// <summary>Tells the client that nothing more comes, and gives it a moment to go.</summary>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(ClosePatience);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            // It has gone already.
        }

        socket.Dispose();
        await listening;
        closed.Dispose();
    }

    private async Task ListenAsync()
    {
        var ignored = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
                // A client has nothing to say here.
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // It has gone without a word, or the server is done.
        }

        await closed.CancelAsync();
    }
}
