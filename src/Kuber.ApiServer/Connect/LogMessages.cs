using System.Buffers.Text;
using System.Net.WebSockets;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Connect;

/// <summary>Sends a log as messages of a WebSocket, in the protocols <c>binary.k8s.io</c> (as it is) and <c>base64.binary.k8s.io</c> (as text).</summary>
internal static class LogMessages
{
    private const string Binary = "binary.k8s.io";
    private const string Base64Text = "base64.binary.k8s.io";
    private const int MessageBytes = 2048;

    /// <summary>Sends an empty message, so that the client knows that the log was found, and then the log as it comes.</summary>
    public static async Task SendAsync(HttpContext http, Stream log, CancellationToken cancellationToken)
    {
        var protocol = Choose(OneWaySocket.Offered(http));
        await using var socket = await OneWaySocket.OpenAsync(http, protocol);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, socket.Closed);
        var text = protocol == Base64Text;
        var buffer = new byte[MessageBytes];
        try
        {
            await socket.SendAsync(default, text, end.Token);
            while (await log.ReadAsync(buffer, end.Token) is > 0 and var count)
            {
                ReadOnlyMemory<byte> part = buffer.AsMemory(0, count);
                await socket.SendAsync(text ? Encode(part.Span) : part, text, end.Token);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            // The client went, or the server stops.
        }
    }

    private static string Choose(IReadOnlyList<string> offered)
    {
        if (offered.Count == 0)
        {
            return "";
        }

        return offered.FirstOrDefault(static p => p is Binary or Base64Text)
            ?? throw StatusErrors.BadRequest($"requested protocol(s) are not supported: [{string.Join(' ', offered)}]; supports [{Base64Text} {Binary}]");
    }

    private static byte[] Encode(ReadOnlySpan<byte> part)
    {
        var text = new byte[Base64.GetMaxEncodedToUtf8Length(part.Length)];
        Base64.EncodeToUtf8(part, text, out _, out _);
        return text;
    }
}
