using Kuber.Api.Apps.V1;
using Kuber.Api.Batch.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client;
using Kuber.Client.Informers;
using Kuber.Simulation.Cluster;

namespace Kuber.Simulation.Checks;

/// <summary>What must come to hold once nobody asks for anything new and nothing goes wrong any more.</summary>
internal sealed class RestCheck(SimulatedCluster cluster)
{
    /// <summary>Whether something was not done, when it was last asked, because of a quota: it goes on whenever there is room.</summary>
    public bool IsHeldUp { get; private set; }

    /// <summary>The first thing that is not as it must become; null where all is well.</summary>
    public async Task<string?> FindAsync(IApiClient client)
    {
        // What takes longest to come to hold is looked at first, and no more is read than is needed to say no.
        var namespaces = await ListAsync<Namespace>(client);
        var pods = await ListAsync<Pod>(client);
        var early = Namespaces(namespaces) ?? Nodes(await ListAsync<Node>(client)) ?? First(pods, Alive);
        if (early is not null)
        {
            return early;
        }

        var sets = await ListAsync<ReplicaSet>(client);
        var quotas = await ListAsync<ResourceQuota>(client);
        var limited = quotas.Select(static q => q.Metadata.Namespace).ToHashSet(StringComparer.Ordinal);
        var deployments = await ListAsync<Deployment>(client);
        var stateful = await ListAsync<StatefulSet>(client);
        var daemons = await ListAsync<DaemonSet>(client);
        var jobs = await ListAsync<Job>(client);
        var setsByOwner = ByOwner(sets);
        var podsByOwner = ByOwner(pods);
        IsHeldUp = false;
        string? Unlimited(IApiObject workload, string? wrong)
        {
            var isLimited = limited.Contains(workload.Metadata.Namespace);
            IsHeldUp |= isLimited && wrong is not null;
            return isLimited ? null : wrong;
        }

        return First(deployments, d => Unlimited(d, Deployed(d, setsByOwner)))
            ?? First(stateful, s => Unlimited(s, Settled(s)))
            ?? First(daemons, d => Unlimited(d, Everywhere(d)))
            ?? First(jobs, j => Unlimited(j, Ended(j)))
            ?? Homeless(namespaces, pods, sets, deployments, stateful, daemons, jobs, await ListAsync<ServiceAccount>(client), await ListAsync<Service>(client), await ListAsync<ControllerRevision>(client), quotas)
            ?? First(sets, s => Counted(s, podsByOwner))
            ?? Owners(pods, sets, deployments, stateful, daemons, jobs, await ListAsync<CronJob>(client), await ListAsync<ControllerRevision>(client))
            ?? Quotas(quotas, pods)
            ?? Endpoints(await ListAsync<Service>(client), await ListAsync<EndpointSlice>(client), pods)
            ?? await CachesAsync(client);
    }

    private static ILookup<string, T> ByOwner<T>(IReadOnlyList<T> all)
        where T : IApiObject => all.SelectMany(static o => o.Metadata.OwnerReferences, static (o, owner) => (owner.Uid, Object: o)).ToLookup(static p => p.Uid, static p => p.Object, StringComparer.Ordinal);

    private static string? Homeless(IReadOnlyList<Namespace> namespaces, params IEnumerable<IApiObject>[] all)
    {
        var names = namespaces.Select(static n => n.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        return First(all.SelectMany(static o => o), o => names.Contains(o.Metadata.Namespace) ? null : $"{o.GetType().Name} {Name(o)} is in a namespace that is gone");
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(IApiClient client)
        where T : class, IApiObject, IApiMessage<T> => (await client.ListAsync<T>("", ListOptions.Empty, CancellationToken.None)).Items;

    private static string? First<T>(IEnumerable<T> items, Func<T, string?> check)
        where T : IApiObject => items.Select(check).FirstOrDefault(static found => found is not null);

    private static string Name(IApiObject value) => value.Metadata.Namespace + "/" + value.Metadata.Name;

    private static string? Namespaces(IReadOnlyList<Namespace> all) =>
        First(all, static n => n.Metadata.DeletionTimestamp is null ? null : $"namespace {n.Metadata.Name} is still going");

    private string? Nodes(IReadOnlyList<Node> all)
    {
        var known = cluster.Nodes.All.Select(static n => n.Name).ToHashSet(StringComparer.Ordinal);
        var there = all.Select(static n => n.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        return known.FirstOrDefault(n => !there.Contains(n)) is { } missing ? $"node {missing} has no object"
            : First(all, n => !known.Contains(n.Metadata.Name) ? null
                : n.Status.Conditions.Find(static c => c.Type == "Ready")?.Status != "True" ? $"node {n.Metadata.Name} is not ready"
                : !n.Spec.Taints.IsEmpty ? $"node {n.Metadata.Name} is tainted: {n.Spec.Taints[0].Key}"
                : n.Spec.PodCIDR.Length == 0 ? $"node {n.Metadata.Name} has no pod network" : null);
    }

    private static string? Deployed(Deployment d, ILookup<string, ReplicaSet> sets)
    {
        var (status, wanted) = (d.Status, d.Spec.Replicas ?? 1);
        if (status.ObservedGeneration != d.Metadata.Generation || status.Replicas != wanted || status.UpdatedReplicas != wanted || status.AvailableReplicas != wanted)
        {
            return FormattableString.Invariant($"deployment {Name(d)} wants {wanted}: {status.Replicas} replicas, {status.UpdatedReplicas} updated, {status.AvailableReplicas} available, generation {status.ObservedGeneration} of {d.Metadata.Generation}");
        }

        var total = sets[d.Metadata.Uid].Sum(static s => s.Spec.Replicas ?? 1);
        return total == wanted ? null : FormattableString.Invariant($"the replica sets of deployment {Name(d)} want {total} instead of {wanted}");
    }

    private static string? Settled(StatefulSet s)
    {
        var (status, wanted) = (s.Status, s.Spec.Replicas ?? 1);
        return status.ObservedGeneration != s.Metadata.Generation || status.Replicas != wanted || status.ReadyReplicas != wanted || status.UpdateRevision != status.CurrentRevision
            ? FormattableString.Invariant($"stateful set {Name(s)} wants {wanted}: {status.Replicas} replicas, {status.ReadyReplicas} ready, revision {status.CurrentRevision} of {status.UpdateRevision}")
            : null;
    }

    private static string? Everywhere(DaemonSet d) =>
        d.Status.ObservedGeneration == d.Metadata.Generation && d.Status.NumberReady == d.Status.DesiredNumberScheduled && d.Status.UpdatedNumberScheduled == d.Status.DesiredNumberScheduled ? null
        : FormattableString.Invariant($"daemon set {Name(d)} wants {d.Status.DesiredNumberScheduled}: {d.Status.NumberReady} ready, {d.Status.UpdatedNumberScheduled} updated, generation {d.Status.ObservedGeneration} of {d.Metadata.Generation}");

    private static string? Ended(Job j) =>
        j.Status.Conditions.Exists(static c => c.Type is "Complete" or "Failed" && c.Status == "True") ? null
        : FormattableString.Invariant($"job {Name(j)} has not ended: {j.Status.Active} active, {j.Status.Succeeded} succeeded, {j.Status.Failed} failed");

    private static string? Counted(ReplicaSet s, ILookup<string, Pod> pods)
    {
        var own = pods[s.Metadata.Uid].Count(static p => p.Status.Phase is not ("Succeeded" or "Failed"));
        return own != s.Status.Replicas || s.Status.ObservedGeneration != s.Metadata.Generation
            ? FormattableString.Invariant($"replica set {Name(s)} says {s.Status.Replicas} replicas, there are {own}")
            : null;
    }

    private static string? Alive(Pod p) =>
        p.Metadata.DeletionTimestamp is not null ? $"pod {Name(p)} on {p.Spec.NodeName} is still going"
        : p.Spec.NodeName.Length == 0 ? $"pod {Name(p)} has no node: {p.Status.Conditions.Find(static c => c.Type == "PodScheduled")?.Message}"
        : p.Status.Phase is "" or "Pending" or "Unknown" ? $"pod {Name(p)} on {p.Spec.NodeName} is {p.Status.Phase}" : null;

    private static string? Owners(IReadOnlyList<Pod> pods, IReadOnlyList<ReplicaSet> sets, params IEnumerable<IApiObject>[] further)
    {
        var owners = further.SelectMany(static all => all).Concat(sets).ToList();
        var uids = owners.Select(static o => o.Metadata.Uid).ToHashSet(StringComparer.Ordinal);
        return First(owners.Concat(pods), o =>
            o.Metadata.DeletionTimestamp is not null ? $"{o.GetType().Name} {Name(o)} is still going"
            : o.Metadata.OwnerReferences.Find(r => r.Controller == true && !uids.Contains(r.Uid)) is { } gone ? $"{o.GetType().Name} {Name(o)} is still there, its owner {gone.Kind} {gone.Name} is not" : null);
    }

    private static string? Quotas(IReadOnlyList<ResourceQuota> quotas, IReadOnlyList<Pod> pods)
    {
        var there = pods.Where(static p => p.Status.Phase is not ("Succeeded" or "Failed")).CountBy(static p => p.Metadata.Namespace, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return First(quotas, q =>
        {
            var used = q.Status.Used.TryGetValue("pods", out var amount) ? amount.Value : -1;
            var count = there.GetValueOrDefault(q.Metadata.Namespace);
            return used == count ? null : FormattableString.Invariant($"quota {Name(q)} says {used} pods, there are {count}");
        });
    }

    private static string? Endpoints(IReadOnlyList<Service> services, IReadOnlyList<EndpointSlice> slices, IReadOnlyList<Pod> pods)
    {
        var slicesByService = slices.ToLookup(static e => (e.Metadata.Namespace, e.Metadata.Labels.TryGetValue("kubernetes.io/service-name", out var name) ? name : ""));
        var podsByApp = pods.ToLookup(static p => (p.Metadata.Namespace, p.Metadata.Labels.TryGetValue("app", out var app) ? app : ""));
        return First(services, s =>
        {
            if (s.Spec.Selector.IsEmpty)
            {
                return null;
            }

            var key = (s.Metadata.Namespace, s.Metadata.Name);
            var told = slicesByService[key].SelectMany(static e => e.Endpoints).Where(static e => e.Conditions?.Ready != false).SelectMany(static e => e.Addresses).Order(StringComparer.Ordinal).ToList();
            var there = podsByApp[key].Where(static p => p.Status.Conditions.Exists(static c => c.Type == "Ready" && c.Status == "True")).Select(static p => p.Status.PodIP).Order(StringComparer.Ordinal).ToList();
            return told.SequenceEqual(there, StringComparer.Ordinal) ? null : FormattableString.Invariant($"service {Name(s)} has {told.Count} ready endpoints, there are {there.Count} ready pods");
        });
    }

    private async Task<string?> CachesAsync(IApiClient client)
    {
        foreach (var component in new[] { cluster.Controllers, cluster.Scheduler })
        {
            if (component.Informers is not { } informers)
            {
                return component.Name + " is down";
            }

            var found = await CacheAsync<Pod>(client, component, informers) ?? await CacheAsync<Node>(client, component, informers)
                ?? await CacheAsync<ReplicaSet>(client, component, informers) ?? await CacheAsync<Deployment>(client, component, informers)
                ?? await CacheAsync<Job>(client, component, informers) ?? await CacheAsync<Namespace>(client, component, informers);
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static async Task<string?> CacheAsync<T>(IApiClient client, SimulatedComponent component, InformerFactory informers)
        where T : class, IApiObject, IApiMessage<T>
    {
        if (!informers.TryGet<T>(out var informer))
        {
            return null;
        }

        var there = (await ListAsync<T>(client)).ToDictionary(Name, static o => o.Metadata.ResourceVersion, StringComparer.Ordinal);
        var cached = informer.Lister.List();
        if (cached.Count != there.Count)
        {
            return FormattableString.Invariant($"{component.Name} has {cached.Count} objects of {typeof(T).Name} in its cache, there are {there.Count}");
        }

        return First(cached, o => there.GetValueOrDefault(Name(o)) == o.Metadata.ResourceVersion ? null : $"{component.Name} has {typeof(T).Name} {Name(o)} at {o.Metadata.ResourceVersion} in its cache, the store at {there.GetValueOrDefault(Name(o))}");
    }
}
