using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Connect;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>
/// Sends reviews to webhooks: over HTTPS to an address or to a Service, or to those that this process serves itself. Connections
/// are kept, for each authority and Service apart.
/// </summary>
internal sealed class WebhookTransport(ApiServerCore core) : IDisposable
{
    private const int MaxClients = 200;
    private const int MaxAnswerBytes = 16 * 1024 * 1024;
    private readonly ServiceEndpoints services = new(core.Resources, core.Identifiers);
    private readonly ConcurrentDictionary<(ByteString Authorities, string Service, int Port), HttpClient> clients = new();

    /// <summary>Sends a review.</summary>
    /// <returns>The body of the answer, or why there is none.</returns>
    public async Task<(ReadOnlyMemory<byte> Body, string Failure)> PostAsync(
        WebhookClientConfig webhook, byte[] review, int timeoutSeconds, CancellationToken cancellationToken)
    {
        var address = WebhookAddress.Of(webhook);
        var url = address.WithTimeout(timeoutSeconds);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(timeoutSeconds), core.Options.Clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return core.Options.Webhooks?.AskAsync(new Uri(address.Text), review, end.Token) is { } answer
                ? (await answer.WaitAsync(end.Token), "")
                : await SendAsync(Client(webhook, address), new Uri(url), review, end.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (default, Failed("context deadline exceeded"));
        }
        catch (HttpRequestException failure)
        {
            return (default, Failed(Reason(new Uri(url), failure)));
        }

        string Failed(string why) => $"Post {FieldValueText.Quote(url)}: {why}";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in clients.Values)
        {
            client.Dispose();
        }
    }

    private static string Reason(Uri url, HttpRequestException failure) => failure switch
    {
        { InnerException: AuthenticationException { InnerException: null } untrusted } => untrusted.Message,
        { HttpRequestError: HttpRequestError.ResponseEnded } => "EOF",
        _ => BackendErrors.Text(url, failure),
    };

    private static async Task<(ReadOnlyMemory<byte> Body, string Failure)> SendAsync(HttpClient client, Uri url, byte[] review, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(review) };
        request.Content.Headers.ContentType = new("application/json");
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        return ((ReadOnlyMemory<byte>)body, WebhookReplies.Problem((int)answer.StatusCode, answer.Content.Headers.ContentType, body));
    }

    private HttpClient Client(WebhookClientConfig webhook, WebhookAddress address)
    {
        var key = (webhook.CaBundle, address.Service is { } service ? service.Namespace + "/" + service.Name : "", address.ServicePort);
        if (clients.Count >= MaxClients && !clients.ContainsKey(key))
        {
            // Those in use end their requests first.
            clients.Clear();
        }

        return clients.GetOrAdd(key, _ => Create(webhook, address));
    }

    private HttpClient Create(WebhookClientConfig webhook, WebhookAddress address)
    {
        var trust = new WebhookTrust(webhook.CaBundle.Span, core.Options.CertificateClock ?? core.Options.Clock);
        var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(90),
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (sender, certificate, chain, _) => trust.Check((X509Certificate2)certificate!, chain, ((SslStream)sender).TargetHostName),
            },
        };
        if (address.Service is { } service)
        {
            handler.ConnectCallback = (_, cancellationToken) => ConnectAsync(services.Find(service.Namespace, service.Name, address.ServicePort), cancellationToken);
        }

        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxAnswerBytes };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("kube-apiserver-admission", null));
        client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        client.DefaultRequestHeaders.Accept.Add(new("*/*"));
        return client;
    }

    private static async ValueTask<Stream> ConnectAsync(EndPoint target, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(target, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
