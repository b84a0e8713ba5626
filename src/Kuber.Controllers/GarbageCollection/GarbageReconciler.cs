using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Errors;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>
/// Decides whether an object is garbage, by what the server says now, and collects it.
/// <list type="number">
/// <item>An owner that waits for its dependents gives up its finalizer when none blocks it any more.</item>
/// <item>An object with an owner that exists, and is not waiting for it, stays; references to owners that are gone are taken off.</item>
/// <item>An object whose owners wait for it is deleted before them, its own dependents before it.</item>
/// <item>An object all of whose owners are gone is deleted.</item>
/// </list>
/// </summary>
internal sealed class GarbageReconciler(ControllerContext context) : IReconciler
{
    private readonly IDynamicClient client = context.Client.Dynamic;
    private readonly IEventRecorder events = context.Events.Recorder("garbage-collector-controller");
    private readonly HashSet<string> unresolved = [];
    private OwnerGraph graph = null!;
    private ResourceMonitors monitors = null!;
    private WorkQueue<ObjectKey> queue = null!;

    /// <summary>Gives the reconciler what it works on.</summary>
    public void Attach(OwnerGraph ownerGraph, ResourceMonitors resourceMonitors, WorkQueue<ObjectKey> workQueue)
    {
        (graph, monitors, queue) = (ownerGraph, resourceMonitors, workQueue);
        monitors.ResourcesChanged = () =>
        {
            lock (unresolved)
            {
                foreach (var uid in unresolved)
                {
                    queue.Add(OwnerGraph.DeleteKey(uid));
                }

                unresolved.Clear();
            }
        };
    }

    /// <summary>Tells that an object names an owner in a namespace that it cannot reach.</summary>
    public void TellUnreachable(ObjectNode dependent, OwnerReference owner) => events.Record(
        dependent.ToReference(),
        EventTypes.Warning,
        "OwnerRefInvalidNamespace",
        $"ownerRef [{owner.ApiVersion}/{owner.Kind}, namespace: {dependent.Meta.Namespace}, name: {owner.Name}, uid: {owner.Uid}] does not exist in namespace \"{dependent.Meta.Namespace}\"");

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        await monitors.WaitForSyncAsync(cancellationToken);
        if (graph.Find(key.Name) is not { } node)
        {
            return null;
        }

        if (key == OwnerGraph.OrphanKey(node.Uid))
        {
            await OrphanAsync(node, cancellationToken);
        }
        else if (!node.IsBeingDeleted || node.IsDeletingDependents)
        {
            await CollectAsync(node, cancellationToken);
        }

        return null;
    }

    private async Task CollectAsync(ObjectNode node, CancellationToken cancellationToken)
    {
        if (await GetAsync(node.Resource, node.Meta.Namespace, node.Meta.Name, cancellationToken) is not { } latest || latest.Uid != node.Uid)
        {
            graph.Remove(node.Uid);
            return;
        }

        if (node.IsDeletingDependents)
        {
            await FinishForegroundAsync(node, latest, cancellationToken);
            return;
        }

        if (latest.OwnerReferences.IsEmpty)
        {
            return;
        }

        var (solid, dangling, waiting, unknown) = await ClassifyAsync(latest, cancellationToken);
        if (unknown)
        {
            lock (unresolved)
            {
                unresolved.Add(node.Uid);
            }

            return;
        }

        if (solid)
        {
            if (dangling.Count + waiting.Count > 0)
            {
                await PatchAsync(node, MetadataPatch.OwnerReferences(latest, latest.OwnerReferences.RemoveAll(r => dangling.Contains(r.Uid) || waiting.Contains(r.Uid))), cancellationToken);
            }
        }
        else if (waiting.Count > 0 && graph.DependentsOf(node.Uid) is { Count: > 0 } dependents)
        {
            // A dependent that waits for its own dependents may lead back here: the circle is opened by not blocking the owner.
            if (dependents.Any(static d => d.IsDeletingDependents))
            {
                await PatchAsync(node, MetadataPatch.OwnerReferences(latest, latest.OwnerReferences.Map(static r => r with { BlockOwnerDeletion = r.BlockOwnerDeletion == true ? false : r.BlockOwnerDeletion })), cancellationToken);
                latest = await GetAsync(node.Resource, node.Meta.Namespace, node.Meta.Name, cancellationToken) ?? latest;
            }

            await DeleteAsync(node, latest, "Foreground", cancellationToken);
        }
        else
        {
            var policy = latest.Finalizers.Exists(static f => f == ObjectNode.OrphanFinalizer) ? "Orphan"
                : latest.Finalizers.Exists(static f => f == ObjectNode.ForegroundFinalizer) ? "Foreground"
                : "Background";
            await DeleteAsync(node, latest, policy, cancellationToken);
        }
    }

    private async Task FinishForegroundAsync(ObjectNode node, ObjectMeta latest, CancellationToken cancellationToken)
    {
        var blocking = graph.DependentsOf(node.Uid).Where(d => d.Blocks(node.Uid)).ToList();
        if (blocking.Count == 0)
        {
            await RemoveFinalizerAsync(node, latest, ObjectNode.ForegroundFinalizer, cancellationToken);
            return;
        }

        foreach (var dependent in blocking)
        {
            if (!dependent.IsDeletingDependents)
            {
                queue.Add(OwnerGraph.DeleteKey(dependent.Uid));
            }
        }
    }

    private async Task OrphanAsync(ObjectNode owner, CancellationToken cancellationToken)
    {
        foreach (var dependent in graph.DependentsOf(owner.Uid))
        {
            if (await GetAsync(dependent.Resource, dependent.Meta.Namespace, dependent.Meta.Name, cancellationToken) is { } latest
                && latest.Uid == dependent.Uid
                && latest.OwnerReferences.Exists(r => r.Uid == owner.Uid))
            {
                await PatchAsync(dependent, MetadataPatch.OwnerReferences(latest, latest.OwnerReferences.RemoveAll(r => r.Uid == owner.Uid)), cancellationToken);
            }
        }

        if (await GetAsync(owner.Resource, owner.Meta.Namespace, owner.Meta.Name, cancellationToken) is { } now && now.Uid == owner.Uid)
        {
            await RemoveFinalizerAsync(owner, now, ObjectNode.OrphanFinalizer, cancellationToken);
        }
    }

    /// <returns>Whether an owner keeps the object, the uids of owners that are gone and of those that wait for the object, and whether an owner's resource is not served at present.</returns>
    private async Task<(bool Solid, HashSet<string> Dangling, HashSet<string> Waiting, bool Unknown)> ClassifyAsync(ObjectMeta latest, CancellationToken cancellationToken)
    {
        var solid = false;
        var unknown = false;
        HashSet<string> dangling = [];
        HashSet<string> waiting = [];
        foreach (var reference in latest.OwnerReferences.ToArray())
        {
            if (monitors.Resources.Find(reference.ApiVersion, reference.Kind) is not { } resource || (resource.Namespaced && latest.Namespace.Length == 0))
            {
                // Nobody can say whether such an owner exists, so the object is left alone.
                unknown = true;
                continue;
            }

            var ns = resource.Namespaced ? latest.Namespace : "";
            if (graph.Absent.Contains(ns, resource, reference.Name, reference.Uid))
            {
                dangling.Add(reference.Uid);
                continue;
            }

            var owner = await GetAsync(resource, ns, reference.Name, cancellationToken);
            if (owner is null || owner.Uid != reference.Uid)
            {
                graph.Absent.Add(ns, resource, reference.Name, reference.Uid);
                dangling.Add(reference.Uid);
            }
            else if (ObjectNode.IsDeletingDependentsIn(owner))
            {
                waiting.Add(reference.Uid);
            }
            else
            {
                solid = true;
            }
        }

        return (solid, dangling, waiting, unknown);
    }

    private async Task<ObjectMeta?> GetAsync(DiscoveredResource resource, string ns, string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.GetMetadataAsync(resource.Resource, ns, name, cancellationToken)).Metadata;
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            return null;
        }
    }

    private async Task DeleteAsync(ObjectNode node, ObjectMeta latest, string policy, CancellationToken cancellationToken)
    {
        var options = new DeleteOptions { PropagationPolicy = policy, Preconditions = new() { Uid = latest.Uid, ResourceVersion = latest.ResourceVersion } };
        try
        {
            await client.DeleteAsync(node.Resource.Resource, latest.Namespace, latest.Name, options, cancellationToken);
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            // Gone already.
        }
    }

    private async Task RemoveFinalizerAsync(ObjectNode node, ObjectMeta latest, string finalizer, CancellationToken cancellationToken)
    {
        if (latest.Finalizers.Exists(f => f == finalizer))
        {
            await PatchAsync(node, MetadataPatch.Finalizers(latest, latest.Finalizers.RemoveAll(f => f == finalizer)), cancellationToken);
        }
    }

    private async Task PatchAsync(ObjectNode node, Machinery.Patches.Patch patch, CancellationToken cancellationToken)
    {
        try
        {
            await client.PatchAsync(node.Resource.Resource, node.Meta.Namespace, node.Meta.Name, patch, Writes.Patch, cancellationToken);
        }
        catch (StatusException exception) when (exception.Code == 404)
        {
            // Gone already.
        }
    }
}
