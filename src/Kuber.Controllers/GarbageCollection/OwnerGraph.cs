using Kuber.Api.Meta.V1;
using Kuber.Client;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>
/// Who depends on whom, over all resources, as the watches tell it. A change enqueues what may have become garbage:
/// <list type="bullet">
/// <item>an object that names an owner which is not there (or not where the object says), and again with every list of that
/// owner's resource: it may have gone before the watches ever told of it;</item>
/// <item>the dependents of an object that went, or that waits for them to go first;</item>
/// <item>an object that waits for its dependents, whenever one of them went or stopped blocking it;</item>
/// <item>an object whose dependents are to be orphaned.</item>
/// </list>
/// Whether it is garbage is found out by asking the server. Thread-safe.
/// </summary>
internal sealed class OwnerGraph(WorkQueue<ObjectKey> queue, Action<ObjectNode, OwnerReference> tellUnreachable)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ObjectNode> nodes = [];
    private readonly Dictionary<string, HashSet<string>> dependents = [];

    /// <summary>The key of an object that may be garbage.</summary>
    public static ObjectKey DeleteKey(string uid) => new("", uid);

    /// <summary>The key of an object whose dependents are to be orphaned.</summary>
    public static ObjectKey OrphanKey(string uid) => new("orphan", uid);

    /// <summary>Owners that are known not to exist.</summary>
    public AbsentOwners Absent { get; } = new();

    public ObjectNode? Find(string uid)
    {
        lock (gate)
        {
            return nodes.GetValueOrDefault(uid);
        }
    }

    /// <summary>The objects that name an owner by its uid.</summary>
    public IReadOnlyList<ObjectNode> DependentsOf(string uid)
    {
        lock (gate)
        {
            return dependents.TryGetValue(uid, out var all) ? [.. all.Select(d => nodes[d])] : [];
        }
    }

    /// <summary>Takes in an object as it is now.</summary>
    public void Set(DiscoveredResource resource, ObjectMeta meta)
    {
        lock (gate)
        {
            nodes.TryGetValue(meta.Uid, out var old);
            var node = new ObjectNode(resource, meta);
            nodes[meta.Uid] = node;
            if (old is null || old.Meta.OwnerReferences != meta.OwnerReferences)
            {
                Relink(old, node);
            }

            if (node.IsOrphaning && old?.IsOrphaning != true)
            {
                queue.Add(OrphanKey(node.Uid));
            }

            if (node.IsDeletingDependents && old?.IsDeletingDependents != true)
            {
                AddDependents(node.Uid);
                queue.Add(DeleteKey(node.Uid));
            }
        }
    }

    /// <summary>Takes out an object that has gone.</summary>
    public void Remove(string uid)
    {
        lock (gate)
        {
            if (!nodes.Remove(uid, out var node))
            {
                return;
            }

            Absent.Add(node.Meta.Namespace, node.Resource, node.Meta.Name, uid);
            foreach (var reference in node.Meta.OwnerReferences)
            {
                Unlink(reference.Uid, uid);
            }

            AddDependents(uid);
        }
    }

    /// <summary>All objects of a resource have been taken in.</summary>
    public void Listed(DiscoveredResource resource)
    {
        lock (gate)
        {
            foreach (var (owner, all) in dependents)
            {
                if (nodes.ContainsKey(owner))
                {
                    continue;
                }

                foreach (var dependent in all)
                {
                    if (nodes[dependent].Meta.OwnerReferences.Exists(r =>
                        r.Uid == owner && r.Kind == resource.Kind && ResourceMap.GroupOf(r.ApiVersion) == resource.Resource.Group))
                    {
                        queue.Add(DeleteKey(dependent));
                    }
                }
            }
        }
    }

    private void Relink(ObjectNode? old, ObjectNode node)
    {
        if (old is not null)
        {
            foreach (var reference in old.Meta.OwnerReferences)
            {
                var now = node.Meta.OwnerReferences.Find(r => r.Uid == reference.Uid);
                if (now is null)
                {
                    Unlink(reference.Uid, node.Uid);
                }
                else if (reference.BlockOwnerDeletion == true && now.BlockOwnerDeletion != true)
                {
                    AddIfWaiting(reference.Uid);
                }
            }
        }

        foreach (var reference in node.Meta.OwnerReferences)
        {
            if (!dependents.TryGetValue(reference.Uid, out var siblings))
            {
                dependents[reference.Uid] = siblings = [];
            }

            siblings.Add(node.Uid);
            var owner = nodes.GetValueOrDefault(reference.Uid);
            if (owner is not null && owner.Meta.Namespace.Length > 0 && owner.Meta.Namespace != node.Meta.Namespace)
            {
                tellUnreachable(node, reference);
            }

            if (owner is null || owner.IsDeletingDependents || !owner.IsReachedBy(reference, node.Meta))
            {
                queue.Add(DeleteKey(node.Uid));
            }
        }
    }

    private void Unlink(string owner, string dependent)
    {
        if (dependents.TryGetValue(owner, out var siblings) && siblings.Remove(dependent))
        {
            if (siblings.Count == 0)
            {
                dependents.Remove(owner);
            }

            AddIfWaiting(owner);
        }
    }

    private void AddIfWaiting(string owner)
    {
        if (nodes.TryGetValue(owner, out var node) && node.IsDeletingDependents)
        {
            queue.Add(DeleteKey(owner));
        }
    }

    private void AddDependents(string uid)
    {
        foreach (var dependent in dependents.GetValueOrDefault(uid) ?? [])
        {
            queue.Add(DeleteKey(dependent));
        }
    }
}
