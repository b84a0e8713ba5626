using System.Buffers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Pods;
using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>Serves <c>/run/NAMESPACE/POD/CONTAINER</c>: runs a command to its end and answers with what it wrote.</summary>
internal sealed class RunHandler(PodWorkers workers, RuntimeObserver observer, IContainerRuntime runtime) : IKubeletHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts)
    {
        var (ns, name, uid, container) = parts switch
        {
            ["run", var a, var b, var c] => (a, b, "", c),
            ["run", var a, var b, var u, var c] => (a, b, u, c),
            _ => ("", "", "", ""),
        };
        if (container.Length == 0 || !HttpMethods.IsPost(http.Request.Method))
        {
            return false;
        }

        var pod = workers.Find(ns, name);
        if (pod is null || (uid.Length > 0 && pod.Metadata.Uid != uid))
        {
            throw new KubeletException(404, "pod does not exist");
        }

        var running = (await observer.ObserveAsync(pod.Metadata.Uid, http.RequestAborted)).Latest(container) is { Running: true } found
            ? found : throw new KubeletException(500, $"container not found (\"{container}\")");
        var command = http.Request.Query["cmd"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var result = await runtime.ExecSyncAsync(running.Id, command, Timeout.InfiniteTimeSpan, http.RequestAborted);
        if (result.ExitCode != 0)
        {
            throw new KubeletException(500, $"command '{string.Join(' ', command)}' exited with {result.ExitCode}: {System.Text.Encoding.UTF8.GetString(result.Stderr.Span)}");
        }

        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.BodyWriter.Write(result.Stdout.Span);
        http.Response.BodyWriter.Write(result.Stderr.Span);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        return true;
    }
}
