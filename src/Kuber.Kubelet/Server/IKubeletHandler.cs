using Microsoft.AspNetCore.Http;

namespace Kuber.Kubelet.Server;

/// <summary>Serves some paths of the kubelet's server. The user is known and allowed.</summary>
internal interface IKubeletHandler
{
    /// <summary>Serves a request; false where the path is another handler's.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parts">The parts of the path, without empty ones.</param>
    ValueTask<bool> TryHandleAsync(HttpContext http, string[] parts);
}
