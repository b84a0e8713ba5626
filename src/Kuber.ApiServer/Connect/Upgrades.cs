using System.Net.WebSockets;
using Kuber.Machinery.Streaming;
using Kuber.Machinery.Streaming.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.ApiServer.Connect;

/// <summary>Switches a client's connection to another protocol.</summary>
internal static class Upgrades
{
    /// <summary>Gives the client what a backend answered; where that has switched, the client's connection switches too, and the two are joined.</summary>
    public static async Task RelayAsync(HttpContext http, UpgradeAnswer answer, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in answer.Headers)
        {
            http.Response.Headers.Append(name, value);
        }

        if (!answer.Switched)
        {
            http.Response.StatusCode = answer.Code;
            await answer.Stream.CopyToAsync(http.Response.Body, cancellationToken);
            return;
        }

        await using var client = await http.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
        await DuplexCopy.RunAsync(client, answer.Stream, cancellationToken);
    }

    /// <summary>Opens a WebSocket to the client.</summary>
    public static async Task<WebSocket> AcceptAsync(HttpContext http, string protocol)
    {
        foreach (var (name, value) in WebSocketHandshake.Answer(http.Request.Headers.SecWebSocketKey.ToString(), protocol))
        {
            http.Response.Headers[name] = value;
        }

        var stream = await http.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync();
        return WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
    }
}
