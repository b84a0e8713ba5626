using System.Globalization;
using System.Text;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Http;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Streaming;
using Microsoft.AspNetCore.Http;

namespace Kuber.ApiServer.Connect;

/// <summary>Serves <c>pods/log</c>: passes on what the kubelet sends, as it comes.</summary>
internal sealed class PodLogHandler(ApiServerCore core) : ConnectHandler
{
    private const int MaxErrorBytes = 64 * 1024;

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) => subresource == "log" && resource.QualifiedName == "pods";

    /// <inheritdoc/>
    public override async Task HandleAsync(HttpContext http, RequestInfo info, RequestContext context)
    {
        var options = Options(http.Request.Query);
        Validate(options, context.Name);
        var pod = await PodTarget.PodAsync(core, context);
        var container = PodTarget.Container(pod, options.Container);
        if (pod.Spec.NodeName.Length == 0)
        {
            // There is no log yet, and nobody to ask.
            http.Response.StatusCode = 204;
            return;
        }

        var kubelet = await core.Kubelets.FindAsync(context, pod.Spec.NodeName, options.InsecureSkipTLSVerifyBackend);
        var target = kubelet.Url($"/containerLogs/{pod.Metadata.Namespace}/{pod.Metadata.Name}/{container}", Query(options));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, core.Stopping);
        using var request = new HttpRequestMessage(HttpMethod.Get, target);
        using var answer = await SendAsync(kubelet, request, end.Token);
        await using var log = await answer.Content.ReadAsStreamAsync(end.Token);
        if (!answer.IsSuccessStatusCode)
        {
            throw await FailureAsync((int)answer.StatusCode, log, context.Name, end.Token);
        }

        if (OneWaySocket.IsAskedFor(http))
        {
            await LogMessages.SendAsync(http, log, end.Token);
            return;
        }

        http.Response.ContentType = "text/plain";
        await http.Response.StartAsync(end.Token);
        await DuplexCopy.CopyAsync(log, http.Response.Body, end.Token);
    }

    private static async Task<HttpResponseMessage> SendAsync(KubeletEndpoint kubelet, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await kubelet.Http.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw StatusErrors.Unclassified($"Get \"{request.RequestUri}\": {BackendErrors.Text(kubelet.Address, failure)}");
        }
    }

    private static async Task<StatusException> FailureAsync(int code, Stream body, string name, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxErrorBytes];
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return BackendErrors.Status(code, "pods/log", name, Encoding.UTF8.GetString(buffer, 0, count));
    }

    private static PodLogOptions Options(IQueryCollection query)
    {
        Time? since = null;
        if (QueryOptions.Text(query, "sinceTime") is { Length: > 0 } text)
        {
            since = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)
                ? Time.From(parsed)
                : throw StatusErrors.BadRequest($"parsing time {FieldValueText.Quote(text)} as \"2006-01-02T15:04:05Z07:00\": cannot parse {FieldValueText.Quote(text)} as \"2006\"");
        }

        return new()
        {
            Container = QueryOptions.Text(query, "container"),
            Follow = QueryOptions.Flag(query, "follow") ?? false,
            Previous = QueryOptions.Flag(query, "previous") ?? false,
            SinceSeconds = QueryOptions.Number(query, "sinceSeconds"),
            SinceTime = since,
            Timestamps = QueryOptions.Flag(query, "timestamps") ?? false,
            TailLines = QueryOptions.Number(query, "tailLines"),
            LimitBytes = QueryOptions.Number(query, "limitBytes"),
            InsecureSkipTLSVerifyBackend = QueryOptions.Flag(query, "insecureSkipTLSVerifyBackend") ?? false,
            Stream = query.TryGetValue("stream", out var stream) ? stream.ToString() : null,
        };
    }

    private static void Validate(PodLogOptions options, string name)
    {
        var errors = new FieldErrors();
        if (options.TailLines is < 0 and var lines)
        {
            errors.Invalid(FieldPath.Of("tailLines"), lines, "must be greater than or equal to 0");
        }

        if (options.LimitBytes is < 1 and var bytes)
        {
            errors.Invalid(FieldPath.Of("limitBytes"), bytes, "must be greater than 0");
        }

        if (options.SinceSeconds is not null && options.SinceTime is not null)
        {
            errors.Forbidden(FieldPath.Of(""), "at most one of `sinceTime` or `sinceSeconds` may be specified");
        }
        else if (options.SinceSeconds is < 1 and var seconds)
        {
            errors.Invalid(FieldPath.Of("sinceSeconds"), seconds, "must be greater than 0");
        }

        if (options.Stream is not null)
        {
            errors.Forbidden(FieldPath.Of("stream"), "may not be specified");
        }

        if (errors.Count > 0)
        {
            throw StatusErrors.Invalid("PodLogOptions", name, errors);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Query(PodLogOptions options)
    {
        if (options.Follow)
        {
            yield return new("follow", "true");
        }

        if (options.Previous)
        {
            yield return new("previous", "true");
        }

        if (options.Timestamps)
        {
            yield return new("timestamps", "true");
        }

        if (options.SinceSeconds is { } seconds)
        {
            yield return new("sinceSeconds", Text(seconds));
        }

        if (options.SinceTime is { } time)
        {
            yield return new("sinceTime", time.ToString());
        }

        if (options.TailLines is { } lines)
        {
            yield return new("tailLines", Text(lines));
        }

        if (options.LimitBytes is { } bytes)
        {
            yield return new("limitBytes", Text(bytes));
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
