using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Quotas;
using ResourceClaim = Kuber.Api.Resource.V1.ResourceClaim;

namespace Kuber.Controllers.ResourceQuotas;

/// <summary>Writes into the status of a quota what its namespace uses of it.</summary>
internal sealed class ResourceQuotaReconciler(ControllerContext context, ObjectCounts counts) : IReconciler
{
    private static readonly TimeSpan Resync = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(1);

    private readonly ILister<ResourceQuota> quotas = context.Informers.For<ResourceQuota>().Lister;
    private readonly IInformer<Pod> pods = context.Informers.For<Pod>();
    private readonly IReadOnlyList<(QuotaEvaluator Evaluator, Func<string, IEnumerable<IApiObject>> List)> listed =
    [
        (QuotaEvaluators.Pods, context.Informers.For<Pod>().Lister.List),
        (QuotaEvaluators.Services, context.Informers.For<Service>().Lister.List),
        (QuotaEvaluators.VolumeClaims, context.Informers.For<PersistentVolumeClaim>().Lister.List),
        (QuotaEvaluators.ResourceClaims, context.Informers.For<ResourceClaim>().Lister.List),
    ];

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (quotas.Get(key.Namespace, key.Name) is not { } quota)
        {
            return null;
        }

        // What nobody can count any more, such as objects whose kind is gone, stays as it was.
        var used = quota.Status.Used.Only(quota.Spec.Hard.ContainsKey);
        foreach (var (name, amount) in await UsageAsync(quota, cancellationToken))
        {
            used = used.Set(name, amount);
        }

        // What was charged since the cache of pods was new is not in it: taking it off would let more pods in than the quota allows.
        if (pods.Lister.ResourceVersion < ResourceVersions.Parse(quota.Metadata.ResourceVersion) && IsLess(used, quota.Status.Used, "pods"))
        {
            return CatchUp;
        }

        if (quota.Status.Hard != quota.Spec.Hard || quota.Status.Used != used)
        {
            try
            {
                await context.Client.UpdateAsync(quota with { Status = new() { Hard = quota.Spec.Hard, Used = used } }, "status", Writes.Update, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                return null;
            }
        }

        return Resync;
    }

    private static bool IsLess(ApiMap<Quantity> left, ApiMap<Quantity> right, string name) =>
        left.TryGetValue(name, out var first) && right.TryGetValue(name, out var second) && first < second;

    private async Task<ApiMap<Quantity>> UsageAsync(ResourceQuota quota, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var ns = quota.Metadata.Namespace;
        ApiMap<Quantity> usage = default;
        foreach (var (evaluator, list) in listed)
        {
            var names = quota.Spec.Hard.Keys.Where(evaluator.Counts).ToHashSet(StringComparer.Ordinal);
            if (names.Count == 0)
            {
                continue;
            }

            usage = usage.Plus(names.Select(static n => KeyValuePair.Create(n, default(Quantity))).ToApiMap());
            foreach (var value in list(ns))
            {
                if (evaluator.IsInScopes(quota.Spec, value))
                {
                    usage = usage.Plus(evaluator.Usage(value, now).Only(names.Contains));
                }
            }
        }

        foreach (var name in quota.Spec.Hard.Keys)
        {
            if (!usage.ContainsKey(name) && ObjectCounts.TryParse(name, out var group, out var plural)
                && await counts.CountAsync(group, plural, ns, cancellationToken) is { } count)
            {
                var isScoped = !quota.Spec.Scopes.IsEmpty || quota.Spec.ScopeSelector is { MatchExpressions.IsEmpty: false };
                usage = usage.Set(name, Quantity.Of(isScoped ? 0 : count));
            }
        }

        return usage;
    }
}
