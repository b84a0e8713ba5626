using Kuber.ApiServer.Http;
using Kuber.Machinery.Metrics;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Metrics;

/// <summary>Serves <c>/metrics</c>: requests, objects and the process.</summary>
internal sealed class MetricsHandler(ApiServerCore core, RequestMetrics requests)
{
    private const string Version = "v1.36.2";

    /// <summary>Serves a request; null where the path is another.</summary>
    public Task? TryHandleAsync(HttpContext http, RequestInfo info) =>
        info.Path.TrimEnd('/') == "/metrics" && info.Verb is "get" or "head" ? HandleAsync(http) : null;

    private async Task HandleAsync(HttpContext http)
    {
        http.Response.ContentType = MetricsWriter.ContentType;
        var writer = new MetricsWriter(http.Response.BodyWriter);
        requests.Write(writer);
        writer.Family("apiserver_storage_objects", "gauge", "[STABLE] Number of stored objects at the time of last check split by kind.");
        foreach (var resource in core.Resources.All)
        {
            if (resource is { IsStored: true, IsStorageVersion: true })
            {
                writer.Sample(core.Resources.Cache(resource).Snapshot().Tree.Count, [("resource", resource.QualifiedName)]);
            }
        }

        ProcessMetrics.Write(writer, Version);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
