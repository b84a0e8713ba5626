using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Kuber.Machinery.Pki;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kuber.Testing.Server;

/// <summary>
/// A <see cref="TestCluster"/> for tests in other languages: the API server on HTTPS, and beside it plain HTTP on the loopback
/// address by which a test resets the cluster, injects faults, moves the clock and plays pods. The path of the control requests
/// holds a secret, so that no other user of the machine and no web page can send any.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly TestServerOptions options;
    private readonly WebApplication control;
    private readonly string secret = RandomNumberGenerator.GetHexString(32, lowercase: true);

    private TestServer(TestServerOptions options, TestCluster cluster, PodScripts scripts)
    {
        this.options = options;
        Cluster = cluster;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Replace(ServiceDescriptor.Singleton(options.Cluster.Loggers));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.ControlPort));
        control = builder.Build();
        ControlHandler handler = new("/" + secret, new(cluster, scripts));
        control.Run(handler.HandleAsync);
    }

    /// <summary>The cluster.</summary>
    public TestCluster Cluster { get; }

    /// <summary>Where it is reached.</summary>
    public TestServerInfo Info { get; private set; } = new("", "", "", 0);

    /// <summary>Starts a cluster and its control.</summary>
    /// <exception cref="IOException">A port is in use, or the kubeconfig cannot be written.</exception>
    public static async Task<TestServer> StartAsync(TestServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        PodScripts scripts = new(options.Cluster.Script);
        var cluster = await TestCluster.StartAsync(options.Cluster with { Https = true, Script = scripts.For }, cancellationToken);
        TestServer server = new(options, cluster, scripts);
        try
        {
            await server.ListenAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary><see cref="Info"/> as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(Info, ControlJson.Default.TestServerInfo);

    /// <summary>Stops everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await control.DisposeAsync();
        await Cluster.DisposeAsync();
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        var kubeconfig = options.Kubeconfig;
        if (kubeconfig.Length == 0)
        {
            kubeconfig = Cluster.WriteKubeconfig();
        }
        else
        {
            SecretFile.Write(kubeconfig, Cluster.Kubeconfig());
        }

        await control.StartAsync(cancellationToken);
        var address = control.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Info = new(Cluster.Endpoint.ToString().TrimEnd('/'), Path.GetFullPath(kubeconfig), address + "/" + secret, Environment.ProcessId);
    }
}
