using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Metrics.V1Beta1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>Finds out what pods use, from the kubelets of the nodes that they run on.</summary>
internal sealed class PodMetricsSource(ApiServerCore core, NodeUsages usages) : IObjectSource
{
    /// <inheritdoc/>
    public async ValueTask<CacheItem> GetAsync(RequestContext context)
    {
        if (Pods.Find(context.Key) is { } pod && await MakeAsync([pod], context) is [var found])
        {
            return found;
        }

        throw StatusErrors.NotFound("podmetrics.metrics.k8s.io", context.Key);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CacheItem>> ListAsync(RequestContext context, WatchScope scope) =>
        await MakeAsync([.. Pods.Snapshot().Tree.Range(scope.From, scope.To).Where(p => scope.Matches is null || scope.Matches(p.Value))], context);

    private ResourceCache Pods => core.Resources.Cache("", "pods");

    private async Task<IReadOnlyList<CacheItem>> MakeAsync(IReadOnlyList<CacheItem> pods, RequestContext context)
    {
        var running = pods.Select(p => (Item: p, Pod: (Pod)p.Value)).Where(p => p.Pod.Spec.NodeName.Length > 0 && p.Pod.Status.Phase == "Running").ToList();
        var known = await usages.GetAsync(running.Select(p => p.Pod.Spec.NodeName), context.Cancellation);
        var made = new List<CacheItem>();
        foreach (var (item, pod) in running)
        {
            if (known.GetValueOrDefault(pod.Spec.NodeName)?.Pod(pod.Metadata.Namespace, pod.Metadata.Name) is { Count: > 0 } rates)
            {
                made.Add(new(item.Key, Make(pod, rates, context.Clock), 0));
            }
        }

        return made;
    }

    private static PodMetrics Make(Pod pod, IReadOnlyList<(string Container, UsageRate Rate)> rates, TimeProvider clock)
    {
        var meta = pod.Metadata;
        var earliest = rates.MinBy(r => r.Rate.End).Rate;
        return new()
        {
            Metadata = ObjectMeta.Empty with { Name = meta.Name, Namespace = meta.Namespace, Labels = meta.Labels, CreationTimestamp = Time.Now(clock) },
            Timestamp = Time.From(earliest.End),
            Window = new(earliest.Window.Ticks * 100),
            Containers = rates.Select(r => new ContainerMetrics { Name = r.Container, Usage = r.Rate.Amounts }).ToApiList(),
        };
    }
}
