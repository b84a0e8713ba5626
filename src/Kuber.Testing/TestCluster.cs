using Kuber.Api.Core.V1;
using Kuber.ApiServer;
using Kuber.ApiServer.Authentication;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Machinery.Pki;
using Kuber.Store.Memory;
using Kuber.Testing.Components;
using Kuber.Testing.Faults;
using Kuber.Testing.Nodes;
using Kuber.Testing.Requests;
using Kuber.Testing.Waiting;
using Kuber.Testing.Webhooks;

namespace Kuber.Testing;

/// <summary>
/// A whole cluster in the test's process: the API server over a store in memory, the scheduler, the real controllers, and fake
/// kubelets that play pods by script. No root, no network unless asked for, no containers. Clusters share nothing: any
/// number of them run at the same time.
/// <code>
/// await using var cluster = await TestCluster.StartAsync(new() { Nodes = 2 });
/// await cluster.CreateAsync(deployment);
/// await cluster.WaitForAvailableAsync("default", "web", 3);
/// </code>
/// </summary>
public sealed partial class TestCluster : IAsyncDisposable
{
    private readonly TestClusterOptions options;
    private readonly MemoryStore store = new();
    private readonly CancellationTokenSource stop = new();
    private readonly CertificateAuthority? authority;
    private readonly ApiServerHost? host;
    private readonly ApiServerCore core;
    private readonly StoreChanges changes;
    private readonly ClusterComponents components;
    private readonly ClientRequests clients;
    private Task following = Task.CompletedTask;
    private ClusterSnapshot? beginning;
    private bool stopped;

    private TestCluster(TestClusterOptions options)
    {
        this.options = options;
        Controllers = new(options.Controllers);
        Faults = new(new Random(options.Seed + 21));
        Requests = new(options.RecordedRequests);
        clients = new(Requests, Faults, options.Clock, isComponent: false);
        var server = new ApiServerOptions
        {
            Store = store,
            Clock = options.Clock,
            CertificateClock = TimeProvider.System,
            Interceptor = clients,
            Random = new Random(options.Seed),
            Loggers = options.Loggers,
            HttpsPort = options.HttpsPort,
            ServiceCidr = options.ServiceCidr,
            DisabledAdmissionPlugins = options.DisabledAdmissionPlugins,
            Webhooks = Webhooks,
        };
        if (options.Https)
        {
            host = new(server);
            core = host.Core;
        }
        else
        {
            core = new(server);
            authority = CertificateAuthority.Create("kuber-ca", TimeProvider.System);
        }

        changes = new(store);
        Client = core.CreateAdminClient();
        Webhooks.Client = Client;
        Nodes = new(ComponentClient("kubelet", "system:fake-kubelets"), options, WaitForNodeAsync);
        var settings = new ControllerSettings
        {
            RootCaPem = host?.AuthorityPem ?? authority!.CertificatePem,
            ClusterCidrs = options.ClusterCidrs,
            SigningCertificatePem = host?.AuthorityPem ?? authority!.CertificatePem,
            SigningKeyPem = host?.AuthorityKeyPem ?? authority!.Root.KeyPem,
            IssueSecretToken = core.IssueSecretToken,
        };
        components = new(options, Controllers, Nodes, options.Settings(settings), name => ComponentClient(name, "system:" + name));
    }

    /// <summary>The test's own client, which may do everything. Its requests are neither recorded nor do they meet with faults.</summary>
    public IApiClient Client { get; }

    /// <summary>The fake nodes.</summary>
    public FakeNodes Nodes { get; }

    /// <summary>The switches of the controllers.</summary>
    public ControllerSwitches Controllers { get; }

    /// <summary>What goes wrong with requests.</summary>
    public FaultSet Faults { get; }

    /// <summary>The record of requests.</summary>
    public RequestLog Requests { get; }

    /// <summary>The admission webhooks that the test serves.</summary>
    public TestWebhooks Webhooks { get; } = new();

    /// <summary>The clock of all components.</summary>
    public TimeProvider Clock => options.Clock;

    /// <summary>Where clients reach the API server.</summary>
    /// <exception cref="InvalidOperationException">The cluster was started without <see cref="TestClusterOptions.Https"/>.</exception>
    public Uri Endpoint => Host.Endpoint;

    private ApiServerHost Host => host ?? throw new InvalidOperationException("the cluster has no network: start it with TestClusterOptions.Https");

    /// <summary>Starts a cluster; returns when it serves and its nodes are there.</summary>
    public static async Task<TestCluster> StartAsync(TestClusterOptions? options = null, CancellationToken cancellationToken = default)
    {
        // The components must not run on a test framework's own context, which may have few threads and waits for the test.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var cluster = new TestCluster(options ?? new());
        try
        {
            await cluster.RunAsync(cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops everything. What was in the cluster is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        await components.StopAsync();
        await stop.CancelAsync();
        await following;
        await (host?.DisposeAsync() ?? core.DisposeAsync());
        await store.DisposeAsync();
        authority?.Dispose();
        stop.Dispose();
        DeleteFiles();
    }

    private ObservedClient ComponentClient(string name, string user) => new ObservedClient(
        core.CreateClient(new(user, UserInfo.Masters, UserInfo.AllAuthenticated), name), new(Requests, Faults, options.Clock, isComponent: true), user, name);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await (host?.StartAsync(cancellationToken) ?? core.StartAsync(cancellationToken));
        following = changes.RunAsync(stop.Token);
        components.Start();
        await Task.WhenAll(Enumerable.Range(1, options.Nodes).Select(i => Nodes.AddAsync(new() { Name = FormattableString.Invariant($"node-{i}") }, cancellationToken)));
        if (MakesServiceAccounts)
        {
            // Pods cannot be created before.
            await WaitForAsync<ServiceAccount>("default", "default", "exist", static _ => true, cancellationToken: cancellationToken);
        }

        beginning = await TakeAsync(cancellationToken);
    }
}
