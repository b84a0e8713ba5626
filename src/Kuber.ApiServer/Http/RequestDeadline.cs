using Kuber.Api.Runtime;
using Kuber.Machinery.Errors;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Http;

/// <summary>Ends requests that take longer than their client said it would wait. Watches and streams end by themselves.</summary>
internal sealed class RequestDeadline(HttpContext http) : IDisposable
{
    private readonly CancellationToken aborted = http.RequestAborted;
    private CancellationTokenSource? timer;
    private CancellationTokenSource? either;

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => timer?.IsCancellationRequested == true;

    /// <summary>What the client is told.</summary>
    public static StatusException Failure => StatusErrors.Timeout("request did not complete within requested timeout - context deadline exceeded");

    /// <summary>Starts the time that the request's query names; a malformed one is a bad request.</summary>
    public void Start(RequestInfo info, TimeProvider clock)
    {
        var text = QueryOptions.Text(http.Request.Query, "timeout");
        if (text.Length == 0 || info.IsLongRunning)
        {
            return;
        }

        if (!DurationText.TryParse(text, out var asked, out var error))
        {
            throw StatusErrors.BadRequest("invalid timeout specified in the request URL - " + error);
        }

        var milliseconds = asked.Nanoseconds / 1_000_000;
        if (milliseconds is <= 0 or > int.MaxValue)
        {
            return;
        }

        timer = new(TimeSpan.FromMilliseconds(milliseconds), clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, aborted);
        http.RequestAborted = either.Token;
    }

    /// <summary>Stops the time: what follows may take as long as it takes.</summary>
    public void Dispose()
    {
        http.RequestAborted = aborted;
        either?.Dispose();
        timer?.Dispose();
    }
}
