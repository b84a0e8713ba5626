using Kuber.Kubelet.Cri;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.Server;

/// <summary>The way of every request to the kubelet: authenticate, authorise, handle. Errors are answered as one line of text.</summary>
internal sealed partial class KubeletPipeline(KubeletAuthenticator authenticator, KubeletAuthorizer authorizer, IReadOnlyList<IKubeletHandler> handlers, ILogger logger)
{
    /// <summary>Serves a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        try
        {
            await AdmitAsync(http, path);
            var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            foreach (var handler in handlers)
            {
                if (await handler.TryHandleAsync(http, parts))
                {
                    return;
                }
            }

            throw new KubeletException(404, "404 page not found");
        }
        catch (KubeletException failure)
        {
            await FailAsync(http, failure.Code, failure.Message);
        }
        catch (CriException failure)
        {
            await FailAsync(http, failure.Code == CriException.NotFound ? 404 : 500, failure.Message);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
        catch (Exception failure)
        {
            LogFailed(logger, path, failure);
            await FailAsync(http, 500, failure.Message);
        }
    }

    private async Task AdmitAsync(HttpContext http, string path)
    {
        var user = await authenticator.AuthenticateAsync(http, http.RequestAborted) ?? throw new KubeletException(401, "Unauthorized");
        var access = NodeAccess.Of(http.Request.Method, path);
        if (!await authorizer.AllowsAsync(user, access, http.RequestAborted))
        {
            throw new KubeletException(403, $"Forbidden (user={user.Username}, verb={access.Verb}, resource=nodes, subresource(s)=[{string.Join(' ', access.Subresources)}])");
        }
    }

    private static Task FailAsync(HttpContext http, int code, string message)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return Task.CompletedTask;
        }

        http.Response.StatusCode = code;
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.WriteAsync(message, http.RequestAborted);
    }

    [LoggerMessage(1, LogLevel.Error, "request to the kubelet failed: {path}")]
    private static partial void LogFailed(ILogger logger, string path, Exception error);
}
