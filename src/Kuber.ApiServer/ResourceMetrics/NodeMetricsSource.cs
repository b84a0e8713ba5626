using Kuber.Api.Meta.V1;
using Kuber.Api.Metrics.V1Beta1;
using Kuber.Api.Runtime;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.ResourceMetrics;

/// <summary>Finds out what nodes use.</summary>
internal sealed class NodeMetricsSource(ApiServerCore core, NodeUsages usages) : IObjectSource
{
    /// <inheritdoc/>
    public async ValueTask<CacheItem> GetAsync(RequestContext context)
    {
        if (Nodes.Find(context.Name) is { } node && await MakeAsync([node], context) is [var found])
        {
            return found;
        }

        throw StatusErrors.NotFound("nodemetrics.metrics.k8s.io", context.Name);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CacheItem>> ListAsync(RequestContext context, WatchScope scope) =>
        await MakeAsync([.. Nodes.Snapshot().Tree.Range(scope.From, scope.To).Where(n => scope.Matches is null || scope.Matches(n.Value))], context);

    private ResourceCache Nodes => core.Resources.Cache("", "nodes");

    private async Task<IReadOnlyList<CacheItem>> MakeAsync(IReadOnlyList<CacheItem> nodes, RequestContext context)
    {
        var known = await usages.GetAsync(nodes.Select(n => n.Key), context.Cancellation);
        var made = new List<CacheItem>();
        foreach (var node in nodes)
        {
            if (known.GetValueOrDefault(node.Key)?.Node is { } rate)
            {
                made.Add(new(
                    node.Key,
                    new NodeMetrics
                    {
                        Metadata = ObjectMeta.Empty with { Name = node.Value.Metadata.Name, Labels = node.Value.Metadata.Labels, CreationTimestamp = Time.Now(context.Clock) },
                        Timestamp = Time.From(rate.End),
                        Window = new(rate.Window.Ticks * 100),
                        Usage = rate.Amounts,
                    },
                    0));
            }
        }

        return made;
    }
}
