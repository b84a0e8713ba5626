using System.Globalization;
using System.Net.WebSockets;
using Kuber.ApiServer.Authorization;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Streaming;
using Kuber.Machinery.Streaming.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.ApiServer.Connect;

/// <summary>
/// Serves <c>pods/exec</c>, <c>pods/attach</c> and <c>pods/portforward</c>: joins the client's connection with one to the
/// kubelet. How, depends on what the client speaks:
/// <list type="bullet">
/// <item>SPDY/3.1, and WebSocket with the channel protocols up to version 4: the kubelet's runtime speaks them too, and the bytes
/// pass as they are.</item>
/// <item>WebSocket with version 5 of the channel protocol (exec and attach): the channels become SPDY streams here.</item>
/// <item>WebSocket with <c>SPDY/3.1+portforward.k8s.io</c>: its messages are the bytes of a SPDY connection, which they become here.</item>
/// </list>
/// </summary>
internal sealed class PodStreamHandler(ApiServerCore core) : ConnectHandler
{
    private const string Spdy = "SPDY/3.1";
    private const string PortForwardProtocol = "portforward.k8s.io";
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource is "exec" or "attach" or "portforward" && resource.QualifiedName == "pods";

    /// <inheritdoc/>
    public override async Task HandleAsync(HttpContext http, RequestInfo info, RequestContext context)
    {
        Authorize(http, context);
        var (kubelet, target) = await FindAsync(http.Request.Query, context);
        var (upgrade, offered) = (http.Request.Headers.Upgrade.ToString(), http.Request.Headers.SecWebSocketProtocol.ToString());
        if (!UpgradeClient.IsUpgrade(http.Request.Headers.Connection.ToString(), upgrade) || http.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true })
        {
            throw StatusErrors.BadRequest("Upgrade request required");
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, core.Stopping);
        if (context.Subresource == "portforward" && WebSocketHandshake.Asks(upgrade, offered, WebSocketHandshake.PortForwardTunnel))
        {
            await TunnelAsync(http, kubelet, target, end.Token);
        }
        else if (context.Subresource != "portforward" && WebSocketHandshake.Asks(upgrade, offered, WebSocketHandshake.RemoteCommandV5))
        {
            await TranslateAsync(http, kubelet, target, end.Token);
        }
        else
        {
            await using var answer = await DialAsync(kubelet, new(http.Request.Method), target, upgrade, BackendHeaders.Of(http.Request), end.Token);
            await Upgrades.RelayAsync(http, answer, end.Token);
        }
    }

    /// <summary>A WebSocket is opened with GET, but it does what POST does: whoever may only get may not open one.</summary>
    private void Authorize(HttpContext http, RequestContext context)
    {
        if (context.Verb == "get" && http.Request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase))
        {
            core.Access.Require(AccessAttributes.Of(context.With("create", context.Resource, context.Subresource, context.Namespace, context.Name)));
        }
    }

    private async Task<(KubeletEndpoint Kubelet, Uri Target)> FindAsync(IQueryCollection query, RequestContext context)
    {
        var forward = context.Subresource == "portforward";
        var ports = forward ? Ports(query) : "";
        var pod = await PodTarget.PodAsync(core, context);
        var container = forward ? "" : PodTarget.Container(pod, QueryOptions.Text(query, "container"));
        PodTarget.CheckAssigned(pod);
        var kubelet = await core.Kubelets.FindAsync(context, pod.Spec.NodeName);
        var target = forward
            ? kubelet.Url($"/portForward/{pod.Metadata.Namespace}/{pod.Metadata.Name}", ports.Length == 0 ? [] : [new("port", ports)])
            : kubelet.Url($"/{context.Subresource}/{pod.Metadata.Namespace}/{pod.Metadata.Name}/{container}", Parameters(query, context.Subresource == "exec"));
        return (kubelet, target);
    }

    private async Task TranslateAsync(HttpContext http, KubeletEndpoint kubelet, Uri target, CancellationToken cancellationToken)
    {
        var query = http.Request.Query;
        bool Wants(string name) => QueryOptions.Flag(query, name) == true;
        RemoteCommandStreams streams = new(Wants("stdin"), Wants("stdout"), Wants("stderr"), Wants("tty"));
        using var socket = await Upgrades.AcceptAsync(http, WebSocketHandshake.RemoteCommandV5);
        using var gateway = new RemoteCommandGateway(socket, streams, core.Options.Clock);
        await gateway.RunAsync(
            token => DialAsync(kubelet, HttpMethod.Post, target, Spdy, [new("X-Stream-Protocol-Version", RemoteCommandGateway.BackendProtocol)], token),
            cancellationToken);
    }

    private static async Task TunnelAsync(HttpContext http, KubeletEndpoint kubelet, Uri target, CancellationToken cancellationToken)
    {
        await using var answer = await DialAsync(kubelet, HttpMethod.Post, target, Spdy, [new("X-Stream-Protocol-Version", PortForwardProtocol)], cancellationToken);
        if (!answer.Switched)
        {
            await Upgrades.RelayAsync(http, answer, cancellationToken);
            return;
        }

        var socket = await Upgrades.AcceptAsync(http, WebSocketHandshake.PortForwardTunnel);
        await using var client = WebSocketStream.Create(socket, WebSocketMessageType.Binary, CloseTime);
        await DuplexCopy.RunAsync(client, answer.Stream, cancellationToken);
    }

    private static async Task<UpgradeAnswer> DialAsync(
        KubeletEndpoint kubelet, HttpMethod method, Uri target, string protocol, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        try
        {
            return await new UpgradeClient(kubelet.Http).SendAsync(method, target, protocol, headers, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw StatusErrors.Unclassified("error dialing backend: " + BackendErrors.Text(target, failure));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Parameters(IQueryCollection query, bool exec)
    {
        foreach (var (name, parameter) in ((string, string)[])[("stdin", "input"), ("stdout", "output"), ("stderr", "error"), ("tty", "tty")])
        {
            if (QueryOptions.Flag(query, name) == true)
            {
                yield return new(parameter, "1");
            }
        }

        foreach (var word in exec ? query["command"] : default)
        {
            yield return new("command", word ?? "");
        }
    }

    private static string Ports(IQueryCollection query) => string.Join(',', query["ports"]
        .SelectMany(p => (p ?? "").Split(','))
        .Where(p => p.Length > 0)
        .Select(p => int.TryParse(p, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? p
            : throw StatusErrors.BadRequest($"strconv.ParseInt: parsing \"{p}\": invalid syntax")));
}
