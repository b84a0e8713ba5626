using Kuber.Api.Runtime;
using Kuber.Kubelet.Stats;
using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>Serves <c>/stats/summary</c>.</summary>
internal sealed class StatsHandler(SummaryBuilder summary) : IKubeletHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts)
    {
        if (parts is not ["stats", "summary"] || http.Request.Method is not ("GET" or "POST"))
        {
            return false;
        }

        var basics = http.Request.Query["only_cpu_and_memory"].ToString() is "true" or "1";
        var json = ApiCodec.EncodeJson(await summary.BuildAsync(basics, http.RequestAborted));
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
        return true;
    }
}
