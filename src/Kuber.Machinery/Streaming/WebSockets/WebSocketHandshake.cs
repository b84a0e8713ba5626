using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Kuber.Machinery.Streaming.WebSockets;

/// <summary>The server's side of the opening of a WebSocket over HTTP/1.1.</summary>
public static class WebSocketHandshake
{
    /// <summary>The protocol of exec and attach in which the client can end single channels.</summary>
    public const string RemoteCommandV5 = "v5.channel.k8s.io";

    /// <summary>The protocol that carries the SPDY session of a port-forward.</summary>
    public const string PortForwardTunnel = "SPDY/3.1+portforward.k8s.io";

    private const string Key = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Whether a request is for a WebSocket with a protocol among those that the client offers.</summary>
    /// <param name="upgrade">The Upgrade header.</param>
    /// <param name="offered">The Sec-WebSocket-Protocol header.</param>
    /// <param name="protocol">The protocol.</param>
    public static bool Asks(string upgrade, string offered, string protocol) =>
        upgrade.Equals("websocket", StringComparison.OrdinalIgnoreCase)
        && offered.Split(',', StringSplitOptions.TrimEntries).Contains(protocol, StringComparer.OrdinalIgnoreCase);

    /// <summary>The headers of the answer that opens the socket.</summary>
    /// <param name="key">The Sec-WebSocket-Key header.</param>
    /// <param name="protocol">The protocol that is spoken; empty where the client has offered none.</param>
    public static IEnumerable<KeyValuePair<string, string>> Answer(string key, string protocol) =>
    [
        new("Upgrade", "websocket"),
        new("Sec-WebSocket-Accept", Accept(key)),
        .. protocol.Length == 0 ? [] : (KeyValuePair<string, string>[])[new("Sec-WebSocket-Protocol", protocol)],
    ];

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6455 says SHA-1; it is no secret.")]
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Key)));
}
