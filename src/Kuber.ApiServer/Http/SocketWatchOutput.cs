using System.Buffers;
using System.Net.WebSockets;
using Kuber.ApiServer.Connect;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Sends each event as a message of a WebSocket.</summary>
/// <param name="http">The request.</param>
/// <param name="text">Whether events are text.</param>
/// <param name="watch">Is cancelled when the client closes the socket.</param>
internal sealed class SocketWatchOutput(HttpContext http, bool text, CancellationTokenSource watch) : IWatchOutput
{
    private readonly ArrayBufferWriter<byte> message = new();
    private OneWaySocket? socket;
    private CancellationTokenRegistration closing;

    /// <inheritdoc/>
    public IBufferWriter<byte> Buffer => message;

    /// <inheritdoc/>
    public bool Framed => false;

    /// <inheritdoc/>
    public async ValueTask StartAsync(CancellationToken end)
    {
        if (socket is null)
        {
            socket = await OneWaySocket.OpenAsync(http, OneWaySocket.Offered(http) is [var first, ..] ? first : "");
            closing = socket.Closed.UnsafeRegister(static e => ((CancellationTokenSource)e!).Cancel(), watch);
        }
    }

    /// <inheritdoc/>
    public async ValueTask WrittenAsync(int bytes, bool more, CancellationToken end)
    {
        try
        {
            await socket!.SendAsync(message.WrittenMemory, text, end);
        }
        catch (Exception gone) when (gone is WebSocketException or IOException)
        {
            // The client has gone: the watch ends.
            await watch.CancelAsync();
        }

        message.ResetWrittenCount();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.DisposeAsync();
        if (socket is not null)
        {
            await socket.DisposeAsync();
        }
    }
}
