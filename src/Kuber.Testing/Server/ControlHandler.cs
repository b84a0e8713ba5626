using System.Text.Json;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.Testing.Server;

/// <summary>Serves control requests: finds the route, reads the body, answers with JSON. Failures are told as <c>{"message": ...}</c>.</summary>
internal sealed class ControlHandler(string prefix, ControlRoutes routes)
{
    /// <summary>Serves a request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        try
        {
            if (!http.Request.Path.StartsWithSegments(prefix, StringComparison.Ordinal, out var rest))
            {
                throw new ControlException("no such path", 404);
            }

            var answer = await routes.RunAsync(new(http, rest.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries)));
            await SendAsync(http, 200, answer);
        }
        catch (Exception e) when (e is ControlException or JsonException or FormatException or ArgumentException or KeyNotFoundException or InvalidOperationException or StatusException)
        {
            var code = e switch { ControlException control => control.Code, KeyNotFoundException => 404, StatusException status => status.Code, _ => 400 };
            await SendAsync(http, code, ControlAnswer.Of(new ControlBodies.Error(e.Message), ControlJson.Default.Error));
        }
    }

    private static async Task SendAsync(HttpContext http, int code, ControlAnswer answer)
    {
        http.Response.StatusCode = code;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(answer.Json, http.RequestAborted);
    }
}
