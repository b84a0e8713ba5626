using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Client.Informers;
using Kuber.Machinery.Concurrency;
using Kuber.Network.Nftables;
using Microsoft.Extensions.Logging;

namespace Kuber.Network.Proxy;

/// <summary>
/// Keeps the node's nftables rules in step with Services and EndpointSlices. A change replans the services it touches and
/// writes what differs in one transaction; between changes it does nothing. The rules stay when it stops, so that traffic
/// goes on; <see cref="Remove"/> takes them away.
/// </summary>
public sealed partial class ServiceProxy
{
    private const string ServiceIndex = "service";
    private const string ServiceNameLabel = "kubernetes.io/service-name";
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);
    private readonly IInformer<Service> services;
    private readonly IInformer<EndpointSlice> slices;
    private readonly ServicePlanner planner;
    private readonly ProxyRuleset ruleset;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Lock gate = new();
    private readonly AsyncSignal wake = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HashSet<string> dirty = new(StringComparer.Ordinal);

    /// <summary>A proxy on the shared informers of a process; must be made before they start.</summary>
    public ServiceProxy(IInformerFactory informers, INftables nftables, ProxyOptions options, TimeProvider clock, ILoggerFactory loggers)
    {
        services = informers.For<Service>();
        slices = informers.For<EndpointSlice>();
        slices.AddIndex(ServiceIndex, s => ServiceOf(s) is { } key ? [key] : []);
        services.AddHandler(e => Touch(KeyOf((e.New ?? e.Old)!)));
        slices.AddHandler(e => TouchSlice(e.Old, e.New));
        planner = new(options);
        ruleset = new(nftables);
        this.clock = clock;
        logger = loggers.CreateLogger<ServiceProxy>();
    }

    /// <summary>Completes when the rules of everything that existed at start are in the kernel.</summary>
    public Task Ready => ready.Task;

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await services.WaitForSyncAsync(cancellationToken);
        await slices.WaitForSyncAsync(cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            HashSet<string> keys;
            lock (gate)
            {
                keys = dirty;
                dirty = new(StringComparer.Ordinal);
            }

            if (!TryApply(keys))
            {
                await Task.Delay(RetryDelay, clock, cancellationToken);
                Touch([.. keys]);
                continue;
            }

            ready.TrySetResult();
            await wake.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Takes all rules of the proxy away.</summary>
    public static void Remove(INftables nftables) => nftables.Run($"add table ip {ProxyNames.Table}\ndelete table ip {ProxyNames.Table}\n");

    private bool TryApply(HashSet<string> keys)
    {
        Dictionary<string, ServicePlan> plans = new(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var slash = key.IndexOf('/', StringComparison.Ordinal);
            var service = services.Lister.Get(key[..slash], key[(slash + 1)..]);
            plans[key] = service is null ? ServicePlan.Empty : planner.Plan(service, slices.Lister.ByIndex(ServiceIndex, key));
        }

        try
        {
            ruleset.Apply(plans);
            return true;
        }
        catch (NftablesException e)
        {
            LogRefused(logger, e.Message);
            return false;
        }
    }

    private void TouchSlice(EndpointSlice? old, EndpointSlice? current)
    {
        var before = old is null ? null : ServiceOf(old);
        var after = current is null ? null : ServiceOf(current);
        Touch([.. new[] { before, after }.OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private void Touch(params ReadOnlySpan<string> keys)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                dirty.Add(key);
            }
        }

        wake.Set();
    }

    private static string KeyOf(Service service) => service.Metadata.Namespace + "/" + service.Metadata.Name;

    private static string? ServiceOf(EndpointSlice slice) =>
        slice.Metadata.Labels.TryGetValue(ServiceNameLabel, out var name) ? slice.Metadata.Namespace + "/" + name : null;

    [LoggerMessage(1, LogLevel.Error, "the kernel refused the service rules; writing them anew: {Reason}")]
    private static partial void LogRefused(ILogger logger, string reason);
}
