using System.Net;
using System.Security.Cryptography.X509Certificates;
using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.ApiServer;
using Kuber.Client;
using Kuber.Kubelet.Tests;
using Kuber.Machinery.Errors;
using Kuber.Machinery.Pki;
using Kuber.Store.Memory;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet.EndToEnd;

/// <summary>A real API server over HTTPS and a real kubelet on the fixture's containerd, in this process; for what goes through both.</summary>
public class StreamCluster(ContainerdFixture containerd) : IAsyncLifetime
{
    public const string NodeName = "node-1";
    private readonly CancellationTokenSource stop = new();
    private readonly MemoryStore store = new();
    private ApiServerHost? server;
    private KubeletRunner? runner;
    private Task running = Task.CompletedTask;

    public string Root { get; } = Path.Combine(containerd.Root, "stream-" + Guid.NewGuid().ToString("N")[..8]);

    public string Kubeconfig => Path.Combine(Root, "admin.conf");

    public Uri Endpoint => server!.Endpoint;

    public int KubeletPort => runner!.ServerPort;

    public IApiClient Client { get; private set; } = null!;

    internal ApiServerHost Server => server!;

    /// <summary>Options of the kubelet that a class of tests changes.</summary>
    internal Func<KubeletOptions, KubeletOptions> Configure { get; set; } = o => o;

    public async Task InitializeAsync()
    {
        if (!ContainerdFixture.Possible)
        {
            return;
        }

        Directory.CreateDirectory(Root);
        var loggers = LoggerFactory.Create(b => b.AddProvider(new FileLoggerProvider(Path.Combine(Root, "cluster.log"))));
        server = new(new() { Store = store, Random = new Random(1), HttpsPort = 0, Loggers = loggers, ServeResourceMetrics = true });
        await server.StartAsync(default);
        server.WriteKubeconfig(Kubeconfig, "admin", "system:masters");
        Client = server.Core.CreateAdminClient();
        await EnsureServiceAccountAsync();
        runner = new(Configure(new KubeletOptions
        {
            NodeName = NodeName,
            Client = server.Core.CreateNodeClient(NodeName),
            CriSocket = containerd.Socket,
            RootDirectory = Path.Combine(Root, "kubelet"),
            PodLogsDirectory = Path.Combine(Root, "logs"),
            ContainerLogsDirectory = Path.Combine(Root, "links"),
            NodeLogsDirectory = Path.Combine(Root, "logs"),
            NodeIPs = ["127.0.0.1"],
            Port = 0,
            BindAddress = "127.0.0.1",
            ServingCertificate = Loadable(server.IssueCertificate(new() { CommonName = "system:node:" + NodeName, Organizations = ["system:nodes"], Addresses = [IPAddress.Loopback], ForServer = true })),
            ClientAuthorities = [server.Authority],
            CgroupRoot = "/" + Path.GetFileName(containerd.Root),
            Loggers = loggers,
        }));
        running = runner.RunAsync(stop.Token);
        await runner.Started.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            foreach (var pod in (await Client.ListAsync<Pod>("", ListOptions.Empty, default)).Items)
            {
                await Client.DeleteAsync<Pod>(pod.Metadata.Namespace, pod.Metadata.Name, DeleteOptions.Empty with { GracePeriodSeconds = 1 }, default);
            }

            await Eventually.Holds(() => Pods().Count == 0, () => "all pods are deleted: " + string.Join(", ", Pods().Select(p => p.Metadata.Name)));
            await stop.CancelAsync();
            await running;
            runner!.Dispose();
            await server.DisposeAsync();
        }

        await store.DisposeAsync();
        stop.Dispose();
    }

    /// <summary>Makes a pod of one container named <c>main</c>, and waits until it runs.</summary>
    public Task<Pod> RunAsync(string name, params string[] command) => RunAsync(name, new PodSpec { Containers = [TestNode.Busybox(command)] });

    /// <summary>Makes a pod, and waits until it runs.</summary>
    public async Task<Pod> RunAsync(string name, PodSpec spec)
    {
        await CreateAsync(name, spec);
        return await WaitAsync(name, p => p.Status.Phase == "Running" && p.Status.ContainerStatuses.All(s => s.State.Running is not null), "runs");
    }

    public Task<Pod> CreateAsync(string name, PodSpec spec) => Client.CreateAsync(
        new Pod
        {
            Metadata = ObjectMeta.Empty with { Name = name, Namespace = "default" },
            Spec = spec with { NodeName = NodeName, AutomountServiceAccountToken = false, TerminationGracePeriodSeconds = 1 },
        },
        CreateOptions.Empty,
        default);

    public async Task<Pod> WaitAsync(string name, Func<Pod, bool> condition, string what)
    {
        await Eventually.Holds(
            () => Find(name) is { } pod && condition(pod),
            () => $"pod {name} {what}; it is: {(Find(name) is { } p ? System.Text.Encoding.UTF8.GetString(ApiCodec.EncodeJson(p.Status)) : "gone")}");
        return Find(name)!;
    }

    public Pod? Find(string name) => Pods().FirstOrDefault(p => p.Metadata.Name == name);

    /// <summary>Runs a command in the container <c>main</c> of a pod, and expects that it succeeds.</summary>
    internal async Task<string> ExecAsync(string pod, params string[] command)
    {
        var (code, output, error) = await new Kubectl(Kubeconfig).RunAsync("", ["exec", pod, "-c", "main", "--", .. command]);
        Assert.True(code == 0, error);
        return output;
    }

    /// <summary>A client of the API server with the administrator's certificate.</summary>
    public HttpClient CreateHttp(bool followRedirects = true)
    {
        var handler = CreateHandler();
        handler.AllowAutoRedirect = followRedirects;
        return new(handler);
    }

    /// <inheritdoc cref="CreateHttp"/>
    public SocketsHttpHandler CreateHandler() => CreateHandler(AdminCertificate());

    /// <summary>A client of the kubelet's server.</summary>
    public HttpClient CreateKubeletHttp(X509Certificate2? certificate) => new(CreateHandler(certificate));

    /// <summary>Trusts the cluster's authority, and shows a certificate.</summary>
    private SocketsHttpHandler CreateHandler(X509Certificate2? certificate) => new()
    {
        SslOptions =
        {
            ClientCertificates = certificate is null ? [] : [certificate],
            LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate!,
            CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                CustomTrustStore = { server!.Authority },
                RevocationMode = X509RevocationMode.NoCheck,
            },
        },
    };

    /// <summary>The certificate of the administrator, from the kubeconfig file.</summary>
    public X509Certificate2 AdminCertificate()
    {
        var lines = File.ReadAllLines(Kubeconfig);
        using var pem = X509Certificate2.CreateFromPem(Data("client-certificate-data"), Data("client-key-data"));
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pfx), null);

        string Data(string key) => System.Text.Encoding.ASCII.GetString(Convert.FromBase64String(lines.First(l => l.Contains(key + ":", StringComparison.Ordinal)).Split(": ")[1].Trim()));
    }

    private static X509Certificate2 Loadable(CertificatePair pair) => X509CertificateLoader.LoadPkcs12(pair.Certificate.Export(X509ContentType.Pfx), null);

    private IReadOnlyList<Pod> Pods() => Client.ListAsync<Pod>("default", ListOptions.Empty, default).GetAwaiter().GetResult().Items;

    private async Task EnsureServiceAccountAsync()
    {
        try
        {
            await Client.CreateAsync(new ServiceAccount { Metadata = ObjectMeta.Empty with { Name = "default", Namespace = "default" } }, CreateOptions.Empty, default);
        }
        catch (StatusException failure) when (failure.Code == 409)
        {
            // Someone made it already.
        }
    }
}
