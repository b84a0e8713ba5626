using Kuber.Kubelet.Stats;
using Kuber.Machinery.Metrics;
using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>Serves <c>/metrics</c> (the kubelet itself), <c>/metrics/resource</c> (what pods use) and <c>/metrics/cadvisor</c> (in detail).</summary>
internal sealed class MetricsHandler(StatsReader stats, KubeletMetrics kubelet, ContainerMetrics containers) : IKubeletHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts)
    {
        if (parts is not (["metrics"] or ["metrics", "resource" or "cadvisor"]) || !HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        http.Response.ContentType = MetricsWriter.ContentType;
        var writer = new MetricsWriter(http.Response.BodyWriter);
        switch (parts)
        {
            case [_, "resource"]:
                ResourceMetrics.Write(writer, stats.Read(details: false));
                break;
            case [_, "cadvisor"]:
                containers.Write(writer, stats.Read(details: true));
                break;
            default:
                kubelet.Write(writer);
                break;
        }

        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        return true;
    }
}
