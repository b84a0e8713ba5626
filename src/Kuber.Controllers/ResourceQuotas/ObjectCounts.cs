using System.Collections.Concurrent;
using Kuber.Api.Meta.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Machinery.Concurrency;
using Kuber.Machinery.Quotas;

namespace Kuber.Controllers.ResourceQuotas;

/// <summary>
/// How many objects of a resource each namespace has. A resource is watched, by its metadata, from when a quota first asks for
/// it.
/// </summary>
internal sealed class ObjectCounts(ControllerContext context, CancellationToken stopping) : IAsyncDisposable
{
    private const string Prefix = "count/";
    private static readonly TimeSpan SyncLimit = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<(string Group, string Plural), Monitor> monitors = [];
    private readonly ConcurrentBag<Task> stopped = [];
    private readonly AsyncGate starting = new();

    /// <summary>Called when an object has gone, with what counts its resource and its namespace.</summary>
    public Action<QuotaEvaluator, string> Gone { get; set; } = static (_, _) => { };

    /// <summary>Takes a name in a quota, such as <c>count/deployments.apps</c> or <c>secrets</c>, apart.</summary>
    public static bool TryParse(string name, out string group, out string plural)
    {
        (group, plural) = ("", name);
        if (name is "configmaps" or "secrets" or "replicationcontrollers" or "resourcequotas")
        {
            return true;
        }

        if (!name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        (group, plural) = dot < 0 ? ("", name[Prefix.Length..]) : (name[(dot + 1)..], name[Prefix.Length..dot]);
        return true;
    }

    /// <summary>The number of a namespace's objects; null where the server has no such resource.</summary>
    /// <exception cref="TimeoutException">The resource cannot be listed.</exception>
    public async Task<long?> CountAsync(string group, string plural, string ns, CancellationToken cancellationToken)
    {
        if (await FindAsync(group, plural, cancellationToken) is not { } monitor)
        {
            return null;
        }

        await monitor.Sink.Synced.OnContextAsync().WaitAsync(SyncLimit, context.Clock, cancellationToken);
        return monitor.Sink.Count(ns);
    }

    /// <summary>Watches a resource no longer: it has gone.</summary>
    public void Forget(string group, string plural)
    {
        if (monitors.TryRemove((group, plural), out var monitor))
        {
            stopped.Add(monitor.StopAsync());
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Task.WhenAll([.. stopped, .. monitors.Values.Select(static m => m.StopAsync())]);

    private async Task<Monitor?> FindAsync(string group, string plural, CancellationToken cancellationToken)
    {
        if (monitors.TryGetValue((group, plural), out var known))
        {
            return known;
        }

        await starting.EnterAsync(cancellationToken);
        try
        {
            if (monitors.TryGetValue((group, plural), out known))
            {
                return known;
            }

            var offered = await context.Client.Dynamic.DiscoverAsync(cancellationToken);
            var found = offered.FirstOrDefault(r =>
                r.Namespaced && r.Resource.Group == group && r.Resource.Resource == plural && r.Verbs.Contains("create") && r.Verbs.Contains("list") && r.Verbs.Contains("watch"));
            if (found is null)
            {
                return null;
            }

            var evaluator = QuotaEvaluators.For(group, plural);
            var monitor = new Monitor(context, found.Resource, new(ns => Gone(evaluator, ns)), stopping);
            monitors[(group, plural)] = monitor;
            return monitor;
        }
        finally
        {
            starting.Leave();
        }
    }

    private sealed class Monitor
    {
        private readonly CancellationTokenSource stop;
        private readonly Task running;

        public Monitor(ControllerContext context, GroupVersionResource resource, CountSink sink, CancellationToken stopping)
        {
            Sink = sink;
            stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var reflector = new Reflector<PartialObjectMetadata>(
                new MetadataListWatch(context.Client.Dynamic, resource), sink, context.Clock, new Random(context.Random.Next()), context.Loggers.CreateLogger("Kuber.Controllers.ResourceQuotas"));
            running = reflector.RunAsync(stop.Token);
        }

        public CountSink Sink { get; }

        public async Task StopAsync()
        {
            stop.Cancel();
            await running;
            stop.Dispose();
        }
    }
}
