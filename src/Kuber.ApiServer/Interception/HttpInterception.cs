using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Kuber.ApiServer.Interception;

/// <summary>Lets an interceptor look at a request over HTTP; without one, nothing happens here.</summary>
internal static class HttpInterception
{
    /// <summary>Tells of a request and waits until it may be handled.</summary>
    public static async ValueTask BeginAsync(IRequestInterceptor? interceptor, HttpContext http, RequestInfo info, UserInfo user)
    {
        if (interceptor is null)
        {
            return;
        }

        var request = Begin(interceptor, http, info, user.Name);
        await request.BeforeAsync(http.RequestAborted);
        if (request.LosesAnswer)
        {
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        }
    }

    /// <summary>Tells of a request whose sender was not recognised, before it is answered.</summary>
    public static void Refused(IRequestInterceptor? interceptor, HttpContext http, RequestInfo info)
    {
        if (interceptor is not null && Of(http) is null)
        {
            Begin(interceptor, http, info, "");
        }
    }

    /// <summary>Tells that a request has ended.</summary>
    public static void End(HttpContext http)
    {
        if (Of(http) is not { } request)
        {
            return;
        }

        if (request.LosesAnswer)
        {
            http.Abort();
        }

        request.End(request.LosesAnswer ? 0 : http.Response.StatusCode);
    }

    /// <summary>The interceptor's view of a request; null without an interceptor.</summary>
    public static IInterceptedRequest? Of(HttpContext http) => http.Features.Get<IInterceptedRequest>();

    private static IInterceptedRequest Begin(IRequestInterceptor interceptor, HttpContext http, RequestInfo info, string user)
    {
        var request = interceptor.Begin(Facts(http, info, user));
        http.Features.Set(request);
        if (!request.LosesAnswer && !info.IsLongRunning)
        {
            // Whoever has the answer must find it told of, too.
            http.Response.OnStarting(() =>
            {
                request.End(http.Response.StatusCode);
                return Task.CompletedTask;
            });
        }

        return request;
    }

    private static RequestFacts Facts(HttpContext http, RequestInfo info, string user) => new()
    {
        Verb = info.Verb,
        Group = info.Group,
        Version = info.Version,
        Resource = info.Resource,
        Subresource = info.Subresource,
        Namespace = info.Namespace,
        Name = info.Name,
        Path = http.Request.Path + http.Request.QueryString.ToString(),
        User = user,
        Client = http.Request.Headers.UserAgent.ToString(),
    };
}
