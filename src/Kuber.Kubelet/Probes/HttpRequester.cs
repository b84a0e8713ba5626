using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using Kuber.Api.Core.V1;

namespace Kuber.Kubelet.Probes;

/// <summary>Makes the HTTP requests of probes and hooks: no proxy, no kept connection, any certificate.</summary>
[SuppressMessage("Security", "CA5359", Justification = "Probes do not verify certificates: containers show ones of their own making.")]
internal static class HttpRequester
{
    private static readonly HttpMessageInvoker Invoker = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.Zero,
        ActivityHeadersPropagator = null,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = static (_, _, _, _) => true },
    });

    /// <summary>Sends a GET with the action's headers.</summary>
    public static async Task<HttpResponseMessage> GetAsync(string url, HTTPGetAction action, TimeProvider clock, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.ConnectionClose = true;
        foreach (var header in action.HttpHeaders)
        {
            if (header.Name.Equals("Host", StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.Host = header.Value;
            }
            else if (header.Value.Length > 0)
            {
                request.Headers.TryAddWithoutValidation(header.Name, header.Value);
            }
        }

        if (!request.Headers.Contains("User-Agent"))
        {
            request.Headers.TryAddWithoutValidation("User-Agent", "kube-probe/1.36");
        }

        if (!request.Headers.Contains("Accept"))
        {
            request.Headers.TryAddWithoutValidation("Accept", "*/*");
        }

        return await Invoker.SendAsync(request, linked.Token);
    }
}
