using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.ApiRegistration.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Concurrency;
using Microsoft.Extensions.Logging;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>
/// Watches the metadata of every resource that can be deleted. Which ones there are is discovered at the start and whenever a
/// custom resource definition or an API service changes; nothing is asked in between.
/// </summary>
internal sealed partial class ResourceMonitors(ControllerContext context, OwnerGraph graph)
{
    private static readonly TimeSpan SyncLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RetryInterval = TimeSpan.FromSeconds(5);
    private readonly Dictionary<GroupVersionResource, Monitor> monitors = [];
    private readonly AsyncSignal changed = new();
    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILogger logger = context.Loggers.CreateLogger<ResourceMonitors>();
    private volatile Task synced = Task.CompletedTask;

    /// <summary>The resources that the server offers.</summary>
    public ResourceMap Resources { get; private set; } = ResourceMap.Empty;

    /// <summary>Called when the resources have changed.</summary>
    public Action? ResourcesChanged { get; set; }

    /// <summary>Completes when the graph holds all resources. One that cannot be listed delays this by 30 s at most.</summary>
    public async Task WaitForSyncAsync(CancellationToken cancellationToken)
    {
        await started.Task.WaitOnContextAsync(cancellationToken);
        await synced.WaitOnContextAsync(cancellationToken);
    }

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var definitions = context.Informers.For<CustomResourceDefinition>();
        var services = context.Informers.For<APIService>();
        using var first = definitions.AddHandler(e => SignalIf(e.Old is null || e.New is null || e.Old.Spec != e.New.Spec || e.Old.Status != e.New.Status));
        using var second = services.AddHandler(e => SignalIf(e.Old is null || e.New is null || e.Old.Spec != e.New.Spec || e.Old.Status != e.New.Status));
        await definitions.WaitForSyncAsync(cancellationToken);
        await services.WaitForSyncAsync(cancellationToken);
        try
        {
            while (true)
            {
                await RefreshAsync(cancellationToken);
                started.TrySetResult();
                await changed.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            await Task.WhenAll(monitors.Values.Select(static m => m.StopAsync()));
        }
    }

    private void SignalIf(bool matters)
    {
        if (matters)
        {
            changed.Set();
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var found = await DiscoverAsync(cancellationToken);
        var wanted = found.Where(IsWatched).ToDictionary(static r => r.Resource);
        var added = new List<Task>();
        foreach (var (key, resource) in wanted)
        {
            if (!monitors.ContainsKey(key))
            {
                var monitor = Monitor.Start(context, resource, graph, cancellationToken);
                monitors.Add(key, monitor);
                added.Add(monitor.Sink.Synced.OnContextAsync());
            }
        }

        if (added.Count > 0)
        {
            synced = WaitAsync(Task.WhenAll([synced, .. added]), cancellationToken);
        }

        foreach (var (key, monitor) in monitors.Where(m => !wanted.ContainsKey(m.Key)).ToList())
        {
            monitors.Remove(key);
            await monitor.StopAsync();
            monitor.Sink.Clear();
        }

        Resources = new(found);
        ResourcesChanged?.Invoke();
    }

    private async Task WaitAsync(Task all, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(all, Task.Delay(SyncLimit, context.Clock, over.Token));
        over.Cancel();
    }

    private async Task<IReadOnlyList<DiscoveredResource>> DiscoverAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await context.Client.Dynamic.DiscoverAsync(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogDiscoveryFailed(logger, exception.Message);
                await Task.Delay(RetryInterval, context.Clock, cancellationToken);
            }
        }
    }

    // Events come and go by themselves, and there are many.
    private static bool IsWatched(DiscoveredResource resource) =>
        resource.Verbs.Contains("delete") && resource.Verbs.Contains("list") && resource.Verbs.Contains("watch") && resource.Resource.Resource != "events";

    [LoggerMessage(EventId = 2301, Level = LogLevel.Warning, Message = "discovery failed, trying again: error={Error}")]
    private static partial void LogDiscoveryFailed(ILogger logger, string error);

    private sealed class Monitor(MonitorSink sink, CancellationTokenSource stop)
    {
        private Task running = Task.CompletedTask;

        public MonitorSink Sink => sink;

        public static Monitor Start(ControllerContext context, DiscoveredResource resource, OwnerGraph graph, CancellationToken cancellationToken)
        {
            var sink = new MonitorSink(resource, graph);
            var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var source = new MetadataListWatch(context.Client.Dynamic, resource.Resource);
            var reflector = new Reflector<PartialObjectMetadata>(
                source, sink, context.Clock, new Random(context.Random.Next()), context.Loggers.CreateLogger("Kuber.Controllers.GarbageCollection"));
            return new(sink, stop) { running = reflector.RunAsync(stop.Token) };
        }

        public async Task StopAsync()
        {
            stop.Cancel();
            await running;
            stop.Dispose();
        }
    }
}
