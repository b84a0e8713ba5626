using System.Globalization;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.ApiServer.Connect;

/// <summary>
/// Serves <c>pods/exec</c>, <c>pods/attach</c> and <c>pods/portforward</c>: joins the client's connection with one to the
/// kubelet, in the protocol that both ends negotiate.
/// </summary>
internal sealed class PodStreamHandler(ApiServerCore core) : ConnectHandler
{
    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource is "exec" or "attach" or "portforward" && resource.QualifiedName == "pods";

    /// <inheritdoc/>
    public override async Task HandleAsync(HttpContext http, RequestInfo info, RequestContext context)
    {
        var query = http.Request.Query;
        var forward = context.Subresource == "portforward";
        var ports = forward ? Ports(query) : "";
        var pod = await PodTarget.PodAsync(core, context);
        var container = forward ? "" : PodTarget.Container(pod, QueryOptions.Text(query, "container"));
        PodTarget.CheckAssigned(pod);
        var kubelet = await core.Kubelets.FindAsync(context, pod.Spec.NodeName);
        var target = forward
            ? kubelet.Url($"/portForward/{pod.Metadata.Namespace}/{pod.Metadata.Name}", ports.Length == 0 ? [] : [new("port", ports)])
            : kubelet.Url($"/{context.Subresource}/{pod.Metadata.Namespace}/{pod.Metadata.Name}/{container}", Parameters(query, context.Subresource == "exec"));
        var protocol = http.Request.Headers.Upgrade.ToString();
        if (!UpgradeClient.IsUpgrade(http.Request.Headers.Connection.ToString(), protocol) || http.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade)
        {
            throw StatusErrors.BadRequest("Upgrade request required");
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, core.Stopping);
        await JoinAsync(http, upgrade, kubelet, target, protocol, end.Token);
    }

    private static async Task JoinAsync(HttpContext http, IHttpUpgradeFeature upgrade, KubeletEndpoint kubelet, Uri target, string protocol, CancellationToken cancellationToken)
    {
        await using var answer = await DialAsync(new(kubelet.Http), new(http.Request.Method), target, protocol, BackendHeaders.Of(http.Request), cancellationToken);
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

        await using var client = await upgrade.UpgradeAsync();
        await DuplexCopy.RunAsync(client, answer.Stream, cancellationToken);
    }

    private static async Task<UpgradeAnswer> DialAsync(
        UpgradeClient kubelet, HttpMethod method, Uri target, string protocol, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellationToken)
    {
        try
        {
            return await kubelet.SendAsync(method, target, protocol, headers, cancellationToken);
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
