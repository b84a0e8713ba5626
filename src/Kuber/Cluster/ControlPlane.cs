using System.Security.Cryptography;
using Kuber.ApiServer;
using Kuber.ApiServer.Authentication;
using Kuber.ApiServer.Memory;
using Kuber.ApiServer.Registry;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Client.LeaderElection;
using Kuber.Controllers;
using Kuber.Scheduler;
using Kuber.Store;
using Kuber.Store.Backups;
using Kuber.Store.Embedded;
using Kuber.Store.Encryption;
using Kuber.Store.Etcd;
using Kuber.Store.History;
using Microsoft.Extensions.Logging;

namespace Kuber.Cluster;

/// <summary>Store, API server, scheduler and controllers in this process.</summary>
internal sealed class ControlPlane : IAsyncDisposable
{
    private readonly ControlPlaneOptions options;
    private readonly EncryptedStore store;
    private readonly ChangeHistory? history;
    private readonly CancellationTokenSource stop = new();
    private readonly string identity = $"{Environment.MachineName.ToLowerInvariant()}_{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
    private Task components = Task.CompletedTask;
    private volatile Task? scheduler;
    private volatile Task? controllers;

    private ControlPlane(ControlPlaneOptions options, EncryptedStore store, ChangeHistory? history)
    {
        this.history = history;
        this.options = options;
        this.store = store;
        Server = new ApiServerHost(new ApiServerOptions
        {
            Store = store,
            Random = NewRandom(),
            Loggers = options.Loggers,
            PkiDirectory = options.PkiFolder,
            Address = options.BindAddress,
            HttpsPort = options.HttpsPort,
            ServiceCidr = options.ServiceCidr,
            AdvertiseAddress = options.AdvertiseAddress,
            ServingNames = options.ServingNames,
            ServeResourceMetrics = options.ResourceMetrics,
            Backup = Backups(options, store),
            FeatureGates = options.FeatureGates,
            EventTtl = options.EventTtl,
            History = history is null ? null : new(history, store.RevealAsync),
            Components = [new("scheduler", _ => Problem(scheduler)), new("controller-manager", _ => Problem(controllers))],
        });
    }

    /// <summary>The API server.</summary>
    public ApiServerHost Server { get; }

    /// <summary>A random source that nobody else shares.</summary>
    public static Random NewRandom() => new(RandomNumberGenerator.GetInt32(int.MaxValue));

    /// <summary>Opens the store and starts everything; returns once the API server is ready.</summary>
    /// <exception cref="StoreOpenException">The data is in use, damaged or of a newer version, or etcd cannot be reached.</exception>
    /// <exception cref="EncryptionException">The keys by which values are kept at rest cannot be used.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<ControlPlane> StartAsync(ControlPlaneOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(options.StoreFile)!);
        var store = await OpenStoreAsync(options, cancellationToken);
        ControlPlane? plane = null;
        ChangeHistory? history = null;
        try
        {
            history = await OpenHistoryAsync(options, store, cancellationToken);
            plane = new ControlPlane(options, store, history);
            await plane.Server.StartAsync(cancellationToken);
            plane.components = plane.RunComponentsAsync(plane.stop.Token);
            return plane;
        }
        catch
        {
            if (plane is not null)
            {
                await plane.Server.DisposeAsync();
            }

            if (history is not null)
            {
                await history.DisposeAsync();
            }

            await store.DisposeAsync();
            throw;
        }
    }

    // The values in the history are as they are at rest.
    private static async Task<ChangeHistory?> OpenHistoryAsync(ControlPlaneOptions options, EncryptedStore store, CancellationToken cancellationToken) => options.HistoryWindow == TimeSpan.Zero ? null
        : await ChangeHistory.OpenAsync(
            store.Inner,
            new(Path.Combine(Path.GetDirectoryName(options.StoreFile)!, ClusterDefaults.HistoryFolder)) { Window = options.HistoryWindow, MaxBytes = options.HistoryBytes, Loggers = options.Loggers },
            cancellationToken);

    /// <summary>Opens the store; Secrets in it are encrypted at rest, unless the operator's configuration says otherwise.</summary>
    private static async Task<EncryptedStore> OpenStoreAsync(ControlPlaneOptions options, CancellationToken cancellationToken)
    {
        var keys = options.EncryptionConfigurationFile;
        if (keys.Length == 0)
        {
            keys = Path.Combine(options.PkiFolder, ClusterDefaults.EncryptionFile);
            EncryptionKeyFile.Ensure(keys);
        }

        IStore store = options.Etcd is { } etcd
            ? await EtcdStore.OpenAsync(etcd, cancellationToken)
            : await SqliteStore.OpenAsync(new(options.StoreFile), cancellationToken);
        try
        {
            return await EncryptedStore.OpenAsync(store, new(keys, StoredResources.Of, StoredResources.PrefixOf) { Loggers = options.Loggers }, cancellationToken);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client for pod network, service proxy and DNS of a node in this process.</summary>
    public IApiClient CreateNetworkClient() => Server.Core.CreateClient(new("system:kube-proxy", UserInfo.Masters, UserInfo.AllAuthenticated), "kube-proxy");

    /// <summary>Stops the components, then the API server, then the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        try
        {
            await components;
        }
        catch (OperationCanceledException)
        {
            // They have stopped.
        }

        await Server.DisposeAsync();
        if (history is not null)
        {
            await history.DisposeAsync();
        }

        await store.DisposeAsync();
        stop.Dispose();
    }

    /// <summary>What is wrong with a component; null where it runs.</summary>
    private static ValueTask<string?> Problem(Task? component) =>
        ValueTask.FromResult(component is null ? "does not run in this process" : component.IsCompleted ? "has stopped" : null);

    // The values in a backup are as they are at rest.
    private static BackupSource Backups(ControlPlaneOptions options, EncryptedStore store) => new(store.Inner, options.PkiFolder, TimeProvider.System);

    private async Task RunComponentsAsync(CancellationToken cancellationToken)
    {
        List<Task> running = [new IdleMemory().RunAsync(TimeProvider.System, cancellationToken)];
        if (options.BackupFolder.Length > 0)
        {
            var schedule = new BackupSchedule(Backups(options, store), new(options.BackupFolder), options.BackupInterval, options.BackupKeep);
            running.Add(schedule.RunAsync(TimeProvider.System, options.Loggers.CreateLogger<BackupSchedule>(), cancellationToken));
        }

        if (options.Scheduler)
        {
            const string Name = "kube-scheduler";
            var client = Server.Core.CreateComponentClient(Name);
            scheduler = LeadAsync(Name, client, context => new SchedulerRunner(context).RunAsync, cancellationToken);
            running.Add(scheduler);
        }

        if (options.Controllers)
        {
            // Upstream gives each controller an account of its own; here they share their process and its rights.
            const string Name = "kube-controller-manager";
            var client = Server.Core.CreateClient(new("system:" + Name, UserInfo.Masters, UserInfo.AllAuthenticated), Name);
            controllers = LeadAsync(Name, client, context => new ControllerManager(BuiltInControllers.All, context).RunAsync, cancellationToken);
            running.Add(controllers);
        }

        await Task.WhenAll(running);
    }

    /// <summary>Runs a component; where control planes share a store, that of one of them at a time, by a lease of the component's name.</summary>
    private Task LeadAsync(string name, IApiClient client, Func<ControllerContext, Func<CancellationToken, Task>> component, CancellationToken cancellationToken)
    {
        return store.IsShared
            ? new LeaseElector(client, new("kube-system", name, identity), TimeProvider.System, NewRandom(), options.Loggers.CreateLogger<LeaseElector>()).RunAsync(RunAsync, cancellationToken)
            : RunAsync(cancellationToken);

        async Task RunAsync(CancellationToken term)
        {
            var context = Context(client);
            await Task.WhenAll(component(context)(term), ((InformerFactory)context.Informers).RunAsync(term));
        }
    }

    private ControllerContext Context(IApiClient client)
    {
        var informers = new InformerFactory(client, TimeProvider.System, NewRandom(), options.Loggers);
        return new(client, informers, TimeProvider.System, NewRandom(), options.Loggers)
        {
            Settings = new()
            {
                RootCaPem = Server.AuthorityPem,
                ClusterCidrs = [options.ClusterCidr],
                SigningCertificatePem = Server.AuthorityPem,
                SigningKeyPem = Server.AuthorityKeyPem,
                IssueSecretToken = Server.Core.IssueSecretToken,
            },
        };
    }
}
