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
        http.Features.Set(request);
        await request.BeforeAsync(http.RequestAborted);
        if (request.LosesAnswer)
        {
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        }
    }

    /// <summary>Tells that a request has ended; of one whose sender was not recognised, that there was one.</summary>
    public static void End(IRequestInterceptor? interceptor, HttpContext http, RequestInfo info)
    {
        if (interceptor is null)
        {
            return;
        }

        var request = Of(http) ?? Begin(interceptor, http, info, "");
        if (request.LosesAnswer)
        {
            http.Abort();
        }

        request.End(request.LosesAnswer ? 0 : http.Response.StatusCode);
    }

    /// <summary>The interceptor's view of a request; null without an interceptor.</summary>
    public static IInterceptedRequest? Of(HttpContext http) => http.Features.Get<IInterceptedRequest>();

    private static IInterceptedRequest Begin(IRequestInterceptor interceptor, HttpContext http, RequestInfo info, string user) => interceptor.Begin(new()
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
    });
}
