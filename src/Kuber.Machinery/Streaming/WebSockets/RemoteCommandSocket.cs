using System.Net.WebSockets;

namespace Kuber.Machinery.Streaming.WebSockets;

/// <summary>The server's side of a WebSocket with channels. Sending may be concurrent, receiving not.</summary>
/// <param name="socket">The socket, in the protocol <see cref="WebSocketHandshake.RemoteCommandV5"/>.</param>
internal sealed class RemoteCommandSocket(WebSocket socket) : IDisposable
{
    private readonly SemaphoreSlim sending = new(1, 1);
    private byte channel;
    private bool midMessage;

    /// <summary>Sends a message; its first byte names the channel.</summary>
    public async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>
    /// Receives a piece of a message: its channel and how many bytes of it are in the buffer, from the second byte on; the first
    /// is for the channel. Null when the client has closed.
    /// </summary>
    public async ValueTask<(byte Channel, int Count)?> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var into = midMessage ? buffer[1..] : buffer;
            var result = await socket.ReceiveAsync(into, cancellationToken);
            if (result.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            var count = result.Count;
            if (!midMessage && count > 0)
            {
                channel = into.Span[0];
                count--;
            }

            midMessage = !result.EndOfMessage && (midMessage || result.Count > 0);
            if (result.Count > 0)
            {
                return (channel, count);
            }
        }
    }

    /// <summary>Says that nothing more comes.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => sending.Dispose();
}
