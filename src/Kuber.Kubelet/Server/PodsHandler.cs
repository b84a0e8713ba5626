using System.Buffers;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Pods;
using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>Serves <c>/pods</c> (the pods of the node), <c>/runningpods</c> (those that the runtime has) and <c>/healthz</c>.</summary>
internal sealed class PodsHandler(PodWorkers workers, IContainerRuntime runtime) : IKubeletHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts)
    {
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        switch (parts)
        {
            case ["pods"]:
                await SendAsync(http, workers.Pods);
                return true;
            case ["runningpods"]:
                await SendAsync(http, await RunningAsync(http.RequestAborted));
                return true;
            case ["healthz"] or ["healthz", "ping" or "syncloop"]:
                http.Response.ContentType = "text/plain; charset=utf-8";
                await http.Response.WriteAsync("ok", http.RequestAborted);
                return true;
            default:
                return false;
        }
    }

    private static async Task SendAsync(HttpContext http, IEnumerable<Pod> pods)
    {
        http.Response.ContentType = "application/json";
        var body = http.Response.BodyWriter;
        body.Write("{\"kind\":\"PodList\",\"apiVersion\":\"v1\",\"metadata\":{},\"items\":["u8);
        var first = true;
        foreach (var pod in pods)
        {
            body.Write(first ? default : ","u8);
            first = false;
            body.Write(ApiCodec.EncodeJson(pod, withTypeMeta: false));
        }

        body.Write("]}"u8);
        await body.FlushAsync(http.RequestAborted);
    }

    private async Task<IEnumerable<Pod>> RunningAsync(CancellationToken cancellationToken)
    {
        var containers = (await runtime.ListContainersAsync(null, cancellationToken))
            .Where(c => c.State == CriConstants.ContainerRunning).ToLookup(c => c.PodSandboxId);
        return (await runtime.ListPodSandboxAsync(null, cancellationToken))
            .Where(s => s.State == CriConstants.SandboxReady)
            .Select(s => new Pod
            {
                Metadata = ObjectMeta.Empty with { Name = s.Metadata?.Name ?? "", Namespace = s.Metadata?.Namespace ?? "", Uid = s.Metadata?.Uid ?? "" },
                Spec = PodSpec.Empty with
                {
                    Containers = containers[s.Id].Select(c => new Container { Name = c.Metadata?.Name ?? "", Image = c.Image?.Image ?? "" }).ToApiList(),
                },
            });
    }
}
