using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Connect;

/// <summary>The list of the handlers of subresources that connect to nodes, pods and services.</summary>
internal sealed class ConnectHandlers(ApiServerCore core, ProxyTargets targets)
{
    private readonly ConnectHandler[] handlers =
    [
        new PodLogHandler(core),
        new PodStreamHandler(core),
        new ProxyHandler(core, targets),
    ];

    /// <summary>The handler of a subresource; null where it has none.</summary>
    public ConnectHandler? Find(ServedResource resource, string subresource) =>
        subresource.Length == 0 ? null : Array.Find(handlers, h => h.Serves(resource, subresource));

    /// <summary>Authorises a connection, asks admission, and makes it.</summary>
    public async Task HandleAsync(ConnectHandler handler, HttpContext http, RequestInfo info, RequestContext context)
    {
        await core.Operations.ConnectAsync(context);
        if (ConnectOptions.Admission(context, http.Request.Query, info.Rest) is { } request)
        {
            await core.Admission.MutateAsync(request, context.Cancellation);
            await core.Admission.ValidateAsync(request, context.Cancellation);
        }

        await handler.HandleAsync(http, info, context);
    }
}
