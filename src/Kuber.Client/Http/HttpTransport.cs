using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Kubeconfig;
using Kuber.Machinery.Errors;

namespace Kuber.Client.Http;

/// <summary>
/// Sends requests and reads answers: credentials, failures as <see cref="StatusException"/>, and another try, up to ten times,
/// when the server says when (429, or 5xx with Retry-After).
/// </summary>
internal sealed class HttpTransport : IDisposable
{
    private const int MaxRetries = 10;
    private readonly HttpClient http;
    private readonly ClientConfig config;
    private readonly TimeProvider clock;
    private readonly TokenSource tokens;

    public HttpTransport(ClientConfig config, TimeProvider clock, HttpMessageHandler? handler)
    {
        this.config = config;
        this.clock = clock;
        tokens = new(config, clock);
        http = new HttpClient(handler ?? HttpHandlers.Create(config))
        {
            BaseAddress = config.Server,
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", config.UserAgent);
    }

    /// <summary>Whether the server has refused protobuf in a request's body.</summary>
    public bool JsonBodies { get; private set; }

    /// <summary>Sends a request and reads the whole answer.</summary>
    public async Task<ApiResponse> SendAsync(
        HttpMethod method, string path, string accept, byte[]? body, string contentType, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(method, path, accept, body, contentType, HttpCompletionOption.ResponseContentRead, cancellationToken);
        return new(await response.Content.ReadAsByteArrayAsync(cancellationToken), IsProtobuf(response));
    }

    /// <summary>Sends a message as the request's body: protobuf, unless the server does not take it.</summary>
    public async Task<ApiResponse> SendAsync<T>(HttpMethod method, string path, T body, CancellationToken cancellationToken)
        where T : class, IApiMessage<T>
    {
        if (!JsonBodies)
        {
            try
            {
                return await SendAsync(method, path, MediaTypes.Accepted, ApiCodec.EncodeProto(body), MediaTypes.Protobuf, cancellationToken);
            }
            catch (StatusException exception) when (exception.Code == (int)HttpStatusCode.UnsupportedMediaType)
            {
                JsonBodies = true;
            }
        }

        return await SendAsync(method, path, MediaTypes.Accepted, ApiCodec.EncodeJson(body), MediaTypes.Json, cancellationToken);
    }

    /// <summary>Sends a request and returns as soon as the answer begins; the caller disposes of it.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path, string accept, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, path, accept, null, "", HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    /// <summary>Whether an answer is protobuf.</summary>
    public static bool IsProtobuf(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType == MediaTypes.Protobuf;

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string accept,
        byte[]? body,
        string contentType,
        HttpCompletionOption completion,
        CancellationToken cancellationToken)
    {
        for (var retries = 0; ; retries++)
        {
            using var request = Request(method, path, accept, body, contentType);
            var response = await http.SendAsync(request, completion, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                if (response.StatusCode == HttpStatusCode.Unauthorized)
                {
                    tokens.Expire();
                }

                if (retries < MaxRetries && RetryAfter(response) is { } wait)
                {
                    await Task.Delay(wait, clock, cancellationToken);
                    continue;
                }

                throw await FailureAsync(response, cancellationToken);
            }
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string accept, byte[]? body, string contentType)
    {
        var request = new HttpRequestMessage(method, config.Server.AbsolutePath.TrimEnd('/') + path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        if (tokens.Token is { Length: > 0 } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        else if (config.Username.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(config.Username + ":" + config.Password)));
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return request;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        if (response.StatusCode != HttpStatusCode.TooManyRequests && (int)response.StatusCode < 500)
        {
            return null;
        }

        return response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            _ => null,
        };
    }

    private static async Task<StatusException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var code = (int)response.StatusCode;
        try
        {
            var status = new ApiResponse(body, IsProtobuf(response)).Decode<Status>();
            if (status.Code != 0 || status.Message.Length > 0)
            {
                return new(status.Code == 0 ? status with { Code = code } : status);
            }
        }
        catch (DecodeException)
        {
            // A proxy or another kind of server answered.
        }

        var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 2048))).Trim();
        return new(new Status
        {
            StatusValue = "Failure",
            Code = code,
            Reason = Reason(response.StatusCode),
            Message = text.Length > 0 ? text : string.Create(CultureInfo.InvariantCulture, $"the server answered {code} {response.ReasonPhrase}"),
        });
    }

    private static string Reason(HttpStatusCode code) => code switch
    {
        HttpStatusCode.BadRequest => "BadRequest",
        HttpStatusCode.Unauthorized => "Unauthorized",
        HttpStatusCode.Forbidden => "Forbidden",
        HttpStatusCode.NotFound => "NotFound",
        HttpStatusCode.MethodNotAllowed => "MethodNotAllowed",
        HttpStatusCode.NotAcceptable => "NotAcceptable",
        HttpStatusCode.Conflict => "Conflict",
        HttpStatusCode.Gone => "Gone",
        HttpStatusCode.UnsupportedMediaType => "UnsupportedMediaType",
        HttpStatusCode.UnprocessableEntity => "Invalid",
        HttpStatusCode.TooManyRequests => "TooManyRequests",
        HttpStatusCode.InternalServerError => "InternalError",
        HttpStatusCode.ServiceUnavailable => "ServiceUnavailable",
        HttpStatusCode.GatewayTimeout => "Timeout",
        _ => "Unknown",
    };
}
