using System.Net;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kuber.Kubelet.Server;

/// <summary>The kubelet's HTTPS server: Kestrel and nothing else of ASP.NET.</summary>
internal sealed class KubeletServer : IAsyncDisposable
{
    private readonly KubeletOptions options;
    private readonly WebApplication server;
    private readonly CertificatePair? selfSigned;

    /// <summary>Composes the server; it listens after <see cref="StartAsync"/>.</summary>
    public KubeletServer(KubeletOptions options, KubeletPipeline pipeline, IReadOnlyList<string> addresses)
    {
        this.options = options;
        selfSigned = options.ServingCertificate is null ? SelfSigned(addresses) : null;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Replace(ServiceDescriptor.Singleton(options.Loggers));
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(Configure);
        server = builder.Build();
        server.Run(pipeline.HandleAsync);
    }

    /// <summary>The port; known after <see cref="StartAsync"/>.</summary>
    public int Port { get; private set; }

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await server.StartAsync(cancellationToken);
        Port = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
    }

    /// <summary>Stops; streams that are open end.</summary>
    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await server.StopAsync(now.Token);
        await server.DisposeAsync();
        selfSigned?.Dispose();
    }

    private void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MinRequestBodyDataRate = null;
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Listen(IPAddress.Parse(options.BindAddress), options.Port, listen =>
        {
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = options.ServingCertificate ?? selfSigned!.Certificate,
                ClientCertificateMode = ClientCertificateMode.AllowCertificate,
                // Who the certificate stands for is decided by the authenticator.
                ClientCertificateValidation = (_, _, _) => true,
            });
        });
    }

    private CertificatePair SelfSigned(IReadOnlyList<string> addresses)
    {
        using var authority = CertificateAuthority.Create(options.NodeName + "-ca", options.Clock);
        return authority.Issue(new()
        {
            CommonName = options.NodeName,
            DnsNames = [options.NodeName],
            Addresses = [.. addresses.Select(IPAddress.Parse)],
            ForServer = true,
        });
    }
}
