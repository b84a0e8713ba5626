using Kuber.Api.Core.V1;
using Kuber.ApiServer;
using Kuber.ApiServer.Authentication;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers;
using Kuber.Machinery.Pki;
using Kuber.Scheduler;
using Kuber.Store.Memory;
using Kuber.Testing.Nodes;
using Kuber.Testing.Waiting;

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
    private readonly CertificateAuthority authority;
    private readonly ApiServerHost? host;
    private readonly ApiServerCore core;
    private readonly StoreChanges changes;
    private readonly List<Task> running = [];
    private bool stopped;

    private TestCluster(TestClusterOptions options)
    {
        this.options = options;
        var server = new ApiServerOptions
        {
            Store = store,
            Clock = options.Clock,
            Random = new Random(options.Seed),
            Loggers = options.Loggers,
            HttpsPort = 0,
            ServiceCidr = options.ServiceCidr,
            DisabledAdmissionPlugins = options.DisabledAdmissionPlugins,
        };
        if (options.Https)
        {
            host = new(server);
            core = host.Core;
        }
        else
        {
            core = new(server);
        }

        authority = CertificateAuthority.Create("kuber-ca", options.Clock);
        changes = new(store);
        Client = core.CreateAdminClient();
        Nodes = new(core.CreateClient(Masters("system:fake-kubelets"), "kubelet"), options, WaitForNodeAsync);
    }

    /// <summary>A client that may do everything.</summary>
    public IApiClient Client { get; }

    /// <summary>The fake nodes.</summary>
    public FakeNodes Nodes { get; }

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

    /// <summary>A client as another user, who may do what the cluster's rules allow.</summary>
    public IApiClient ClientFor(string user, params IReadOnlyList<string> groups) =>
        core.CreateClient(new UserInfo(user, [.. groups, UserInfo.AllAuthenticated]));

    /// <summary>The text of a kubeconfig file for a user with a client certificate, for clients in other processes and languages.</summary>
    /// <exception cref="InvalidOperationException">The cluster was started without <see cref="TestClusterOptions.Https"/>.</exception>
    public string Kubeconfig(string user = "kubernetes-admin", params IReadOnlyList<string> groups) =>
        Host.Kubeconfig(user, groups.Count == 0 && user == "kubernetes-admin" ? [UserInfo.Masters] : groups);

    /// <summary>Stops everything. What was in the cluster is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped)
        {
            return;
        }

        stopped = true;
        await stop.CancelAsync();
        foreach (var task in running)
        {
            try
            {
                await task;
            }
            catch (OperationCanceledException)
            {
                // Stopped.
            }
        }

        Nodes.Dispose();
        await (host?.DisposeAsync() ?? core.DisposeAsync());
        await store.DisposeAsync();
        authority.Dispose();
        stop.Dispose();
    }

    private static UserInfo Masters(string name) => new(name, UserInfo.Masters, UserInfo.AllAuthenticated);

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        if (host is not null)
        {
            await host.StartAsync(cancellationToken);
        }
        else
        {
            await core.StartAsync(cancellationToken);
        }

        running.Add(changes.RunAsync(stop.Token));
        var client = core.CreateClient(Masters("system:kube-controller-manager"), "kube-controller-manager");
        var informers = new InformerFactory(client, options.Clock, new Random(options.Seed + 1), options.Loggers);
        var settings = new ControllerSettings
        {
            RootCaPem = host?.AuthorityPem ?? authority.CertificatePem,
            ClusterCidrs = options.ClusterCidrs,
            SigningCertificatePem = host?.AuthorityPem ?? authority.CertificatePem,
            SigningKeyPem = host?.AuthorityKeyPem ?? authority.Root.KeyPem,
            IssueSecretToken = core.IssueSecretToken,
        };
        var context = new ControllerContext(client, informers, options.Clock, new Random(options.Seed + 2), options.Loggers) { Settings = options.Settings(settings), CustomMetrics = options.CustomMetrics };
        running.Add(new ControllerManager(BuiltInControllers.Select(options.Controllers), context).RunAsync(stop.Token));
        if (options.Scheduler)
        {
            var scheduler = context with
            {
                Client = core.CreateClient(Masters("system:kube-scheduler"), "kube-scheduler"),
                Random = new Random(options.Seed + 3),
            };
            running.Add(new SchedulerRunner(scheduler).RunAsync(stop.Token));
        }

        running.Add(informers.RunAsync(stop.Token));
        running.Add(Nodes.RunAsync(stop.Token));
        for (var i = 1; i <= options.Nodes; i++)
        {
            await Nodes.AddAsync(new() { Name = FormattableString.Invariant($"node-{i}") }, cancellationToken);
        }

        if (MakesServiceAccounts)
        {
            // Pods cannot be created before.
            await WaitForAsync<ServiceAccount>("default", "default", "exist", static _ => true, cancellationToken: cancellationToken);
        }
    }
}
