using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Connect;

/// <summary>Serves a subresource by connecting the client to something outside of the server: a kubelet, a pod, a service.</summary>
internal abstract class ConnectHandler
{
    /// <summary>Whether this is the handler of a subresource.</summary>
    public abstract bool Serves(ServedResource resource, string subresource);

    /// <summary>Serves a request that is authorised; failures are thrown.</summary>
    public abstract Task HandleAsync(HttpContext http, RequestInfo info, RequestContext context);
}
