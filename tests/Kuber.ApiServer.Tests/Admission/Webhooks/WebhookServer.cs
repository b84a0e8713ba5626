using System.Collections.Concurrent;
using System.Net;
using Kuber.Api.Admission.V1;
using Kuber.Api.AdmissionRegistration.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kuber.ApiServer.Tests.Admission.Webhooks;

/// <summary>A webhook behind real HTTPS, with a certificate of an authority of its own.</summary>
internal sealed class WebhookServer : IAsyncDisposable
{
    private readonly CertificateAuthority authority = CertificateAuthority.Create("webhook-ca", TimeProvider.System);
    private readonly CertificatePair certificate;
    private readonly WebApplication application;

    private WebhookServer(Func<HttpContext, AdmissionReview, Task> answer, CertificateRequestSpec spec)
    {
        certificate = authority.Issue(spec);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(k =>
            k.Listen(IPAddress.Loopback, 0, l => l.UseHttps(certificate.Certificate)));
        application = builder.Build();
        application.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            var review = ApiCodec.DecodeJson<AdmissionReview>(body.ToArray());
            Bodies.Enqueue(System.Text.Encoding.UTF8.GetString(body.ToArray()));
            Asked.Enqueue(review.Request!);
            Paths.Enqueue(http.Request.Path + http.Request.QueryString.ToString());
            await answer(http, review);
        });
    }

    public ConcurrentQueue<AdmissionRequest> Asked { get; } = new();

    public ConcurrentQueue<string> Bodies { get; } = new();

    public ConcurrentQueue<string> Paths { get; } = new();

    public int Port { get; private set; }

    public ByteString CaBundle => ByteString.FromText(authority.CertificatePem);

    /// <summary>How the server is reached by its address.</summary>
    public WebhookClientConfig Client => new() { Url = $"https://127.0.0.1:{Port}/hook", CaBundle = CaBundle };

    /// <summary>A server that answers every question by a function of its request.</summary>
    public static Task<WebhookServer> StartAsync(Func<AdmissionRequest, AdmissionResponse> answer, params string[] names) =>
        StartAsync((http, review) => SendAsync(http, answer(review.Request!) with { Uid = review.Request!.Uid }), names);

    /// <summary>A server that answers as it likes; the certificate is for 127.0.0.1, or for names.</summary>
    public static async Task<WebhookServer> StartAsync(Func<HttpContext, AdmissionReview, Task> answer, params string[] names)
    {
        var server = new WebhookServer(answer, new()
        {
            CommonName = "webhook",
            ForServer = true,
            DnsNames = names,
            Addresses = names.Length == 0 ? [IPAddress.Loopback] : [],
        });
        await server.application.StartAsync();
        server.Port = new Uri(server.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return server;
    }

    public static Task SendAsync(HttpContext http, AdmissionResponse response) => SendJsonAsync(http, ApiCodec.EncodeJson(new AdmissionReview { Response = response }));

    public static async Task SendJsonAsync(HttpContext http, byte[] json)
    {
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(json);
    }

    public static AdmissionResponse Allow => new() { Allowed = true };

    public static AdmissionResponse Deny(string message) => new() { Status = new() { Message = message } };

    public static AdmissionResponse Patch(string operations) => new() { Allowed = true, PatchType = "JSONPatch", Patch = ByteString.FromText(operations) };

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        certificate.Dispose();
        authority.Dispose();
    }
}
