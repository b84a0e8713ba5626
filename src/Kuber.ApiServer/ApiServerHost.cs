using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Bootstrap;
using Kuber.ApiServer.Http;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Kuber.ApiServer;

/// <summary>Puts HTTPS (HTTP/1.1 and 2) in front of an <see cref="ApiServerCore"/>: Kestrel and nothing else of ASP.NET.</summary>
public sealed class ApiServerHost : IAsyncDisposable
{
    private readonly ServerPki pki;
    private readonly WebApplication application;
    private readonly IServer server;
    private readonly HttpPipeline pipeline;
    private bool stopped;

    /// <summary>Composes the server; it listens after <see cref="StartAsync"/>.</summary>
    public ApiServerHost(ApiServerOptions options)
    {
        pki = ServerPki.Open(options);
        Core = new(
            options with { Kubelet = options.Kubelet with { ClientCertificate = options.Kubelet.ClientCertificate ?? pki.KubeletClient.Certificate } },
            pki);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Replace(ServiceDescriptor.Singleton(options.Loggers));
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(Configure);
        application = builder.Build();
        server = application.Services.GetRequiredService<IServer>();
        pipeline = new(Core, new RequestAuthenticator(Core.Tokens, pki, options.CertificateClock ?? options.Clock), options.Loggers.CreateLogger<HttpPipeline>());
    }

    /// <summary>The server without its network.</summary>
    public ApiServerCore Core { get; }

    /// <summary>Where clients reach the server, such as <c>https://127.0.0.1:6443</c>; known after <see cref="StartAsync"/>.</summary>
    public Uri Endpoint { get; private set; } = new("https://127.0.0.1");

    /// <summary>The certificate authority that clients trust, in PEM.</summary>
    public string AuthorityPem => pki.Authority.CertificatePem;

    /// <summary>The key of the authority, in PEM: for whoever signs the certificates of clients and nodes.</summary>
    public string AuthorityKeyPem => pki.Authority.Root.KeyPem;

    /// <summary>The certificate authority of the cluster.</summary>
    public X509Certificate2 Authority => pki.Authority.Root.Certificate;

    /// <summary>Issues a certificate that the cluster's authority signs, such as a kubelet's serving certificate. The caller disposes of it.</summary>
    public CertificatePair IssueCertificate(CertificateRequestSpec spec) => pki.Authority.Issue(spec);

    /// <summary>Fills the caches and begins to listen.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Core.StartAsync(cancellationToken);
        await server.StartAsync(new PipelineApplication(pipeline), cancellationToken);
        var bound = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var host = Core.Options.Address.Equals(IPAddress.Any) || Core.Options.Address.Equals(IPAddress.IPv6Any) ? "127.0.0.1" : bound.Host;
        Endpoint = new($"https://{host}:{bound.Port}");
        if ((Core.Options.AdvertiseAddress ?? ServerEndpoint.Advertised(Core.Options.Address)) is { } advertised)
        {
            await Core.PublishAsync(advertised.ToString(), bound.Port, cancellationToken);
        }
    }

    /// <summary>The text of a kubeconfig file with a new client certificate for a user.</summary>
    public string Kubeconfig(string user, params IReadOnlyList<string> groups)
    {
        using var client = pki.Authority.Issue(new() { CommonName = user, Organizations = groups, ForClient = true });
        return KubeconfigWriter.ToText("kuber", user, Endpoint.ToString().TrimEnd('/'), AuthorityPem, client);
    }

    /// <summary>Writes a kubeconfig file with a new client certificate for a user, readable by its owner alone.</summary>
    public void WriteKubeconfig(string path, string user, params IReadOnlyList<string> groups) =>
        SecretFile.Write(path, Kubeconfig(user, groups));

    /// <summary>Turns <c>/readyz</c>, ends watches, lets requests finish for a moment, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        await Core.BeginStopAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5), Core.Options.Clock);
        await server.StopAsync(limit.Token);
        await Core.DisposeAsync();
        await application.DisposeAsync();
        pki.Dispose();
    }

    private void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = null;
        kestrel.ResponseHeaderEncodingSelector = static _ => System.Text.Encoding.UTF8;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Limits.MaxRequestHeadersTotalSize = 1024 * 1024;
        kestrel.Limits.MaxRequestLineSize = 64 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 1000;
        kestrel.Limits.Http2.MaxStreamsPerConnection = 1000;
        kestrel.Limits.Http2.InitialConnectionWindowSize = 1024 * 1024;
        kestrel.Limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(30);
        kestrel.Listen(Core.Options.Address, Core.Options.HttpsPort, Listen);
    }

    private void Listen(ListenOptions listen)
    {
        listen.Protocols = HttpProtocols.Http1AndHttp2;
        listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = pki.Serving.Certificate,
            ClientCertificateMode = ClientCertificateMode.AllowCertificate,
            // Who the certificate stands for is decided by the authenticator, request by request.
            ClientCertificateValidation = (_, _, _) => true,
        });
        listen.Use(BatchedOutput.Before);
    }
}
