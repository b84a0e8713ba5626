using Kuber.Api.Core.V1;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Kubelet.Admission;
using Kuber.Kubelet.Cgroups;
using Kuber.Kubelet.Containers;
using Kuber.Kubelet.Cri;
using Kuber.Kubelet.Cri.Messages;
using Kuber.Kubelet.Events;
using Kuber.Kubelet.Housekeeping;
using Kuber.Kubelet.Images;
using Kuber.Kubelet.Lifecycle;
using Kuber.Kubelet.Logs;
using Kuber.Kubelet.Nodes;
using Kuber.Kubelet.Pods;
using Kuber.Kubelet.Probes;
using Kuber.Kubelet.Server;
using Kuber.Kubelet.Sources;
using Kuber.Kubelet.Volumes;
using Kuber.Machinery.Grpc;
using Microsoft.Extensions.Logging;

namespace Kuber.Kubelet;

/// <summary>
/// A kubelet. When it ends, containers go on; the next one takes them up again.
/// <list type="number">
/// <item>The runtime is asked for its version until it answers.</item>
/// <item>The node is registered; its lease and status are kept from then on.</item>
/// <item>The pods of the node are listed; each gets its worker. What the runtime has of other pods is removed.</item>
/// <item>Events of the runtime wake the workers; a slow relist catches what events missed.</item>
/// </list>
/// </summary>
public sealed partial class KubeletRunner : IDisposable
{
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan[] SettleDelays = [TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2)];
    private readonly KubeletOptions options;
    private readonly ILogger logger;
    private readonly GrpcChannel channel;
    private readonly CriRuntime runtime;
    private readonly RuntimeEvents runtimeEvents = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private NodeFacts? facts;

    /// <summary>A kubelet that has not started yet.</summary>
    public KubeletRunner(KubeletOptions options)
    {
        this.options = options;
        logger = options.Loggers.CreateLogger("Kuber.Kubelet");
        channel = GrpcChannel.ForUnixSocket(options.CriSocket);
        runtime = new CriRuntime(channel);
    }

    /// <summary>The port of the server once the kubelet runs.</summary>
    public int ServerPort { get; private set; }

    /// <summary>Completes when the node is registered and its pods have workers.</summary>
    public Task Started => started.Task;

    /// <summary>Runs until cancelled. Containers go on running.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RunCoreAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            started.TrySetCanceled(cancellationToken);
        }
        catch (Exception failure)
        {
            started.TrySetException(failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => channel.Dispose();

    private async Task RunCoreAsync(CancellationToken cancellationToken)
    {
        var cgroups = new CgroupManager(CgroupManager.Mount, options.CgroupRoot, options.Loggers.CreateLogger("Kuber.Kubelet.Cgroups"));
        var version = await WaitForRuntimeAsync(cancellationToken);
        facts = Facts(version, cgroups.Unified);
        Directory.CreateDirectory(Path.Combine(options.RootDirectory, "pods"));
        cgroups.SetUp();

        var paths = new KubeletPaths(options.RootDirectory, options.PodLogsDirectory, options.ContainerLogsDirectory);
        var broadcaster = new EventBroadcaster(options.Client, options.Clock, options.Loggers.CreateLogger("Kuber.Kubelet.Events"));
        var events = new PodEvents(broadcaster.Recorder("kubelet", options.NodeName));
        var informers = new InformerFactory(options.Client, options.Clock, options.Random, options.Loggers);
        var services = options.Informers?.For<Service>() ?? informers.For<Service>();
        var objects = new PodObjectCache(options.Client, options.Clock, options.Random, logger, () => services.Lister.List());
        objects.Start(cancellationToken);

        var tokens = new TokenManager(options.Client, options.Clock);
        var volumes = new VolumeManager(paths, new VolumeContent(objects, tokens, () => facts), options.Client, options.Clock);
        var mounts = new MountBuilder(paths, options.ClusterDomain);
        var images = new ImageManager(runtime, events, options.Clock);
        var probes = new ProbeManager(new Prober(runtime, options.Clock), events, options.Clock);
        var observer = new RuntimeObserver(runtime);
        var executor = new PodExecutor(
            runtime,
            new SandboxConfigBuilder(options, paths, cgroups.PathOf),
            new ContainerConfigBuilder(options, paths, new EnvironmentBuilder(objects), mounts, facts),
            images,
            new ImageCredentials(objects),
            new HookRunner(runtime, options.Clock),
            events,
            new LogLinks(paths),
            options.Clock);
        var agent = new NodeAgent(options, runtime, events, () => facts, () => ServerPort);
        var workers = new PodWorkers(
            new PodWorkerServices
            {
                Client = options.Client,
                Observer = observer,
                Admission = new PodAdmission(options.Client, options.NodeName, () => agent.Node),
                Executor = executor,
                Statuses = new PodStatusWriter(options.Client),
                Probes = probes,
                Volumes = volumes,
                Tokens = tokens,
                Objects = objects,
                Cgroups = cgroups,
                Messages = new TerminationMessages(paths, mounts),
                Events = events,
                Node = () => facts,
                Paths = paths,
                Clock = options.Clock,
            },
            runtime,
            options.Loggers);
        workers.Start(cancellationToken);
        probes.Changed = workers.Wake;
        objects.Changed = workers.Wake;

        await using var server = options.Port < 0 ? null : new KubeletServices(options, runtime, observer, runtimeEvents, workers, cgroups, paths, facts).CreateServer();
        if (server is not null)
        {
            await server.StartAsync(cancellationToken);
            ServerPort = server.Port;
        }

        var pods = informers.For<Pod>(new InformerScope { FieldSelector = "spec.nodeName=" + options.NodeName });
        pods.AddHandler(change =>
        {
            if (change.New is { } pod)
            {
                if (change.Old is { } old && old.Metadata.Uid != pod.Metadata.Uid)
                {
                    workers.Remove(old);
                }

                workers.Apply(pod);
            }
            else if (change.Old is { } last)
            {
                workers.Remove(last);
            }
        });

        var housekeeper = CreateHousekeeper(workers, observer, paths, events);
        await RetryAsync(agent.RegisterAsync, cancellationToken);
        Task[] loops = [broadcaster.RunAsync(cancellationToken), informers.RunAsync(cancellationToken), agent.RunAsync(cancellationToken)];
        await services.WaitForSyncAsync(cancellationToken);
        await pods.WaitForSyncAsync(cancellationToken);
        await RetryAsync(token => workers.RemoveOrphansAsync(paths, token), cancellationToken);
        started.TrySetResult();
        LogStarted(logger, options.NodeName);
        await Task.WhenAll([.. loops, FollowRuntimeAsync(workers, cancellationToken), RelistAsync(workers, cancellationToken), housekeeper.RunAsync(cancellationToken)]);
        await workers.WaitAsync();
    }

    private Housekeeper CreateHousekeeper(PodWorkers workers, RuntimeObserver observer, KubeletPaths paths, PodEvents events)
    {
        var log = options.Loggers.CreateLogger("Kuber.Kubelet.Housekeeping");
        var rotator = new LogRotator(workers, runtime, paths, options, log);
        var containers = new DeadContainers(workers, runtime, observer, new LogLinks(paths));
        var images = new UnusedImages(runtime, options, events, token => RuntimeProbe.SandboxImageAsync(options.CriSocket, token), log);
        return new(
            [
                new("logs", options.ContainerLogMonitorInterval, rotator.RotateAsync),
                new("containers", options.ContainerGcInterval, containers.CollectAsync),
                new("images", options.ImageGcInterval, images.CollectAsync),
            ],
            options.Clock,
            log);
    }

    private async Task<VersionResponse> WaitForRuntimeAsync(CancellationToken cancellationToken)
    {
        VersionResponse? version = null;
        await RetryAsync(async token => version = await runtime.VersionAsync(token), cancellationToken);
        return version!;
    }

    private NodeFacts Facts(VersionResponse version, bool unified)
    {
        var (capacity, allocatable) = NodeStatusBuilder.Resources(options);
        return new NodeFacts
        {
            IPs = options.NodeIPs.Count > 0 ? options.NodeIPs : [MachineInfo.DefaultAddress()],
            MemoryBytes = MachineInfo.MemoryBytes,
            Processors = MachineInfo.Processors,
            UnifiedCgroups = unified,
            Capacity = capacity,
            Allocatable = allocatable,
            RuntimeName = version.RuntimeName,
            RuntimeVersion = version.RuntimeVersion,
        };
    }

    /// <summary>Wakes workers by the runtime's events. After a broken stream everything is listed.</summary>
    private async Task FollowRuntimeAsync(PodWorkers workers, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            using var settled = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            try
            {
                await workers.RelistAsync(cancellationToken);
                _ = SettleAsync(workers, settled.Token);
                await foreach (var id in runtime.ContainerEventsAsync(cancellationToken))
                {
                    runtimeEvents.Notify(id);
                    _ = workers.ChangedAsync(id, cancellationToken);
                }
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                LogRuntime(logger, failure.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await settled.CancelAsync();
            await DelayAsync(RetryInterval, cancellationToken);
        }
    }

    /// <summary>
    /// Lists twice more soon after the runtime was asked for its events: it does not say from when on it tells of them, and what
    /// ended before that would be seen at the next slow relist only.
    /// </summary>
    private async Task SettleAsync(PodWorkers workers, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var delay in SettleDelays)
            {
                await Task.Delay(delay, options.Clock, cancellationToken);
                await workers.RelistAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The stream has ended; the next one settles anew.
        }
        catch (CriException failure)
        {
            LogRuntime(logger, failure.Message);
        }
    }

    private async Task RelistAsync(PodWorkers workers, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await DelayAsync(options.RelistInterval, cancellationToken);
            try
            {
                await workers.RelistAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is CriException && !cancellationToken.IsCancellationRequested)
            {
                LogRuntime(logger, failure.Message);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task RetryAsync(Func<CancellationToken, Task> step, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await step(cancellationToken);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                LogRetry(logger, failure.Message);
            }

            await Task.Delay(RetryInterval, options.Clock, cancellationToken);
        }
    }

    private async Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, options.Clock, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Whoever waits looks at the token next.
        }
    }

    [LoggerMessage(1, LogLevel.Information, "kubelet of node {node} runs")]
    private static partial void LogStarted(ILogger logger, string node);

    [LoggerMessage(2, LogLevel.Warning, "container runtime: {error}")]
    private static partial void LogRuntime(ILogger logger, string error);

    [LoggerMessage(3, LogLevel.Warning, "start-up waits: {error}")]
    private static partial void LogRetry(ILogger logger, string error);
}
