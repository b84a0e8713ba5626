using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Pods;
using Kuber.Machinery.Streaming;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.Kubelet.Server;

/// <summary>
/// Serves <c>/exec</c>, <c>/attach</c> and <c>/portForward</c>: asks the runtime where it streams, and joins the client's
/// connection with the runtime's once that has switched to the client's protocol.
/// </summary>
internal sealed class StreamHandler(PodWorkers workers, RuntimeObserver observer, IContainerRuntime runtime, UpgradeClient upstream) : IKubeletHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts)
    {
        var end = http.RequestAborted;
        switch (parts)
        {
            case ["exec" or "attach", var ns, var name, var container]:
                await RemoteCommandAsync(http, parts[0] == "exec", Find(ns, name, ""), container, end);
                return true;
            case ["exec" or "attach", var ns, var name, var uid, var container]:
                await RemoteCommandAsync(http, parts[0] == "exec", Find(ns, name, uid), container, end);
                return true;
            case ["portForward", var ns, var name]:
                await PortForwardAsync(http, Find(ns, name, ""), end);
                return true;
            case ["portForward", var ns, var name, var uid]:
                await PortForwardAsync(http, Find(ns, name, uid), end);
                return true;
            default:
                return false;
        }
    }

    private Pod Find(string ns, string name, string uid) =>
        workers.Find(ns, name) is { } pod && (uid.Length == 0 || pod.Metadata.Uid == uid) ? pod : throw new KubeletException(404, "pod does not exist");

    private async Task RemoteCommandAsync(HttpContext http, bool exec, Pod pod, string container, CancellationToken cancellationToken)
    {
        var query = http.Request.Query;
        var (stdin, stdout, stderr, tty) = (query["input"] == "1", query["output"] == "1", query["error"] == "1", query["tty"] == "1");
        if (!stdin && !stdout && !stderr)
        {
            throw new KubeletException(400, "you must specify at least 1 of stdin, stdout, stderr");
        }

        var running = (await observer.ObserveAsync(pod.Metadata.Uid, cancellationToken)).Latest(container) is { Running: true } found
            ? found : throw new KubeletException(500, $"container not found (\"{container}\")");
        if (!exec)
        {
            // Whether a process has a terminal was decided when it started.
            tty = pod.Spec.FindContainer(container)?.Tty ?? tty;
        }

        stderr &= !tty;
        var url = exec
            ? await runtime.ExecAsync(
                new ExecRequest { ContainerId = running.Id, Cmd = query["command"].OfType<string>().ToApiList(), Stdin = stdin, Stdout = stdout, Stderr = stderr, Tty = tty },
                cancellationToken)
            : await runtime.AttachAsync(
                new AttachRequest { ContainerId = running.Id, Stdin = stdin, Stdout = stdout, Stderr = stderr, Tty = tty },
                cancellationToken);
        await JoinAsync(http, url, cancellationToken);
    }

    private async Task PortForwardAsync(HttpContext http, Pod pod, CancellationToken cancellationToken)
    {
        var sandbox = (await observer.ObserveAsync(pod.Metadata.Uid, cancellationToken)).ReadySandbox
            ?? throw new KubeletException(500, $"pod not found (\"{pod.Metadata.Name}_{pod.Metadata.Namespace}\")");
        var ports = http.Request.Query["port"].SelectMany(p => (p ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
            .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
                ? port : throw new KubeletException(400, $"unable to parse {p} as a port"));
        var url = await runtime.PortForwardAsync(new PortForwardRequest { PodSandboxId = sandbox.Id, Port = ports.ToApiList() }, cancellationToken);
        await JoinAsync(http, url, cancellationToken);
    }

    private async Task JoinAsync(HttpContext http, string url, CancellationToken cancellationToken)
    {
        var request = http.Request;
        var protocol = request.Headers.Upgrade.ToString();
        if (!UpgradeClient.IsUpgrade(request.Headers.Connection.ToString(), protocol) || http.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } upgrade)
        {
            throw new KubeletException(400, "Upgrade request required");
        }

        var headers = request.Headers.Where(h => h.Key is not ("Host" or "Authorization")).Select(h => KeyValuePair.Create(h.Key, h.Value.ToString()));
        await using var answer = await upstream.SendAsync(new HttpMethod(request.Method), new Uri(url), protocol, headers, cancellationToken);
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
}
