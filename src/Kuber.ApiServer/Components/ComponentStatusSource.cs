using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Components;

/// <summary>Finds out how the parts of the control plane are.</summary>
internal sealed class ComponentStatusSource(IReadOnlyList<ComponentProbe> probes) : IObjectSource
{
    /// <inheritdoc/>
    public async ValueTask<CacheItem> GetAsync(RequestContext context) => probes.FirstOrDefault(p => p.Name == context.Name) is { } probe
        ? await AskAsync(probe, context.Cancellation)
        : throw StatusErrors.NotFound("componentstatuses", context.Name);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CacheItem>> ListAsync(RequestContext context, WatchScope scope)
    {
        List<CacheItem> found = [];
        foreach (var probe in probes.Where(p => scope.Covers(p.Name)).OrderBy(static p => p.Name, StringComparer.Ordinal))
        {
            var item = await AskAsync(probe, context.Cancellation);
            if (scope.Matches is null || scope.Matches(item.Value))
            {
                found.Add(item);
            }
        }

        return found;
    }

    private static async ValueTask<CacheItem> AskAsync(ComponentProbe probe, CancellationToken cancellationToken)
    {
        var problem = await probe.Problem(cancellationToken);
        var condition = new ComponentCondition { Type = "Healthy", Status = problem is null ? "True" : "False", Message = problem ?? "ok" };
        return new(probe.Name, new ComponentStatus { Metadata = ObjectMeta.Empty with { Name = probe.Name }, Conditions = [condition] }, 0);
    }
}
