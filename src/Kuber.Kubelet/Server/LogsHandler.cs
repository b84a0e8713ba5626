using System.Globalization;
using Kuber.Kubelet.Logs;
using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>Serves <c>/containerLogs/NAMESPACE/POD/CONTAINER</c>.</summary>
internal sealed class LogsHandler(ContainerLogs logs, TimeProvider clock) : IKubeletHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts)
    {
        if (parts is not ["containerLogs", var ns, var pod, var container] || !HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        var options = Options(http.Request.Query);
        var previous = Flag(http.Request.Query, "previous");
        await logs.CopyAsync(
            ns,
            pod,
            container,
            previous,
            options,
            () =>
            {
                http.Response.ContentType = "text/plain";
                return http.Response.BodyWriter;
            },
            http.RequestAborted);
        return true;
    }

    private LogOptions Options(IQueryCollection query)
    {
        var tail = query["tail"].ToString();
        var (tailLines, limitBytes, sinceSeconds) = (tail is "" or "all" ? Number(query, "tailLines") : Parse(tail), Number(query, "limitBytes"), Number(query, "sinceSeconds"));
        DateTimeOffset? since = sinceSeconds is { } seconds ? clock.GetUtcNow().AddSeconds(-seconds) : null;
        if (query["sinceTime"].ToString() is { Length: > 0 } time)
        {
            if (!DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
            {
                throw Undecodable();
            }

            since = since is null ? parsed : throw Invalid();
        }

        if (tailLines < 0 || limitBytes < 1 || sinceSeconds < 1)
        {
            throw Invalid();
        }

        return new() { Follow = Flag(query, "follow"), Timestamps = Flag(query, "timestamps"), TailLines = tailLines, LimitBytes = limitBytes, Since = since };
    }

    private static bool Flag(IQueryCollection query, string name) => query.TryGetValue(name, out var value) && value.ToString() is not ("false" or "0");

    private static long? Number(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? Parse(text) : null;

    private static long Parse(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Undecodable();

    private static KubeletException Undecodable() => new(400, """{"message": "Unable to decode query."}""");

    private static KubeletException Invalid() => new(422, """{"message": "Invalid request."}""");
}
