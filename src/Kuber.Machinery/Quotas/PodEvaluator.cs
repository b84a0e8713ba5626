using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Scheduling;

namespace Kuber.Machinery.Quotas;

/// <summary>Counts pods and what they request and are limited to, until they have ended.</summary>
internal sealed class PodEvaluator : QuotaEvaluator
{
    private const string Count = "count/pods";
    private const string Pods = "pods";
    private const string RequestsPrefix = "requests.";
    private const string LimitsPrefix = "limits.";

    /// <inheritdoc/>
    public override bool Counts(string name) =>
        name is Count or Pods or "cpu" or "memory" or "ephemeral-storage"
            or "requests.cpu" or "requests.memory" or "requests.ephemeral-storage" or "limits.cpu" or "limits.memory" or "limits.ephemeral-storage"
        || ResourceNames.IsHugePages(name)
        || (name.StartsWith(RequestsPrefix, StringComparison.Ordinal) && name[RequestsPrefix.Length..] is var requested
            && (ResourceNames.IsHugePages(requested) || !ResourceNames.IsNative(requested)));

    /// <inheritdoc/>
    public override bool CountsChanges(string subresource) => subresource == "resize";

    /// <inheritdoc/>
    public override ApiMap<Quantity> Usage(IApiObject value, DateTimeOffset now)
    {
        var pod = (Pod)value;
        var usage = ApiMap.Of((Count, Quantity.Of(1)));
        if (HasEnded(pod, now))
        {
            return usage;
        }

        var spec = PodResizing.Effective(pod);
        return usage.Set(Pods, Quantity.Of(1)).Plus(Named(PodResources.Requests(spec), PodResources.Limits(spec)));
    }

    /// <inheritdoc/>
    public override bool IsIn(ScopedResourceSelectorRequirement scope, IApiObject value)
    {
        var pod = (Pod)value;
        return scope.ScopeName switch
        {
            "Terminating" => IsTerminating(pod),
            "NotTerminating" => !IsTerminating(pod),
            "BestEffort" => PodQos.Compute(pod.Spec) == "BestEffort",
            "NotBestEffort" => PodQos.Compute(pod.Spec) != "BestEffort",
            "PriorityClass" => ScopeSelection.Selects(scope, pod.Spec.PriorityClassName is { Length: > 0 } name ? name : null),
            "CrossNamespacePodAffinity" => CrossesNamespaces(pod.Spec.Affinity),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Missing(Func<string, bool> restricted, IApiObject value)
    {
        var spec = ((Pod)value).Spec;
        if (spec.Resources is { } whole && (HasCompute(whole.Requests) || HasCompute(whole.Limits)))
        {
            return [];
        }

        var containers = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var container in (IEnumerable<Container>)[.. spec.Containers, .. spec.InitContainers])
        {
            var said = Named(container.Resources.Requests, container.Resources.Limits);
            foreach (var name in (ReadOnlySpan<string>)["cpu", "limits.cpu", "limits.memory", "memory", "requests.cpu", "requests.memory"])
            {
                if (restricted(name) && !said.ContainsKey(name))
                {
                    if (!containers.TryGetValue(name, out var without))
                    {
                        containers[name] = without = new(StringComparer.Ordinal);
                    }

                    without.Add(container.Name);
                }
            }
        }

        return [.. containers.Select(static e => $"{e.Key} for: {string.Join(',', e.Value)}")];
    }

    private static ApiMap<Quantity> Named(ApiMap<Quantity> requests, ApiMap<Quantity> limits)
    {
        var named = new SortedDictionary<string, Quantity>(StringComparer.Ordinal);
        foreach (var (name, amount) in requests.AsSpan())
        {
            if (name is "cpu" or "memory" or "ephemeral-storage" || ResourceNames.IsHugePages(name))
            {
                named[name] = amount;
                named[RequestsPrefix + name] = amount;
            }
            else if (ResourceNames.IsExtended(name))
            {
                named[RequestsPrefix + name] = amount;
            }
        }

        foreach (var (name, amount) in limits.AsSpan())
        {
            if (name is "cpu" or "memory" or "ephemeral-storage")
            {
                named[LimitsPrefix + name] = amount;
            }
        }

        return named.ToApiMap();
    }

    // A pod whose time to go is over counts no longer, even where its node does not say that it has gone.
    private static bool HasEnded(Pod pod, DateTimeOffset now) =>
        pod.Status.Phase is "Succeeded" or "Failed"
        || (pod.Metadata is { DeletionTimestamp: { } deleted, DeletionGracePeriodSeconds: { } grace } && now > deleted.ToDateTimeOffset().AddSeconds(grace));

    private static bool IsTerminating(Pod pod) => pod.Spec.ActiveDeadlineSeconds >= 0;

    private static bool HasCompute(ApiMap<Quantity> amounts) =>
        amounts.Keys.Any(static n => n is "cpu" or "memory" || ResourceNames.IsHugePages(n));

    private static bool CrossesNamespaces(Affinity? affinity)
    {
        return affinity is not null
            && (affinity.PodAffinity is { } near && (near.RequiredDuringSchedulingIgnoredDuringExecution.Exists(Crosses)
                    || near.PreferredDuringSchedulingIgnoredDuringExecution.Exists(static t => Crosses(t.PodAffinityTerm)))
                || affinity.PodAntiAffinity is { } far && (far.RequiredDuringSchedulingIgnoredDuringExecution.Exists(Crosses)
                    || far.PreferredDuringSchedulingIgnoredDuringExecution.Exists(static t => Crosses(t.PodAffinityTerm))));

        static bool Crosses(PodAffinityTerm term) => !term.Namespaces.IsEmpty || term.NamespaceSelector is not null;
    }
}
