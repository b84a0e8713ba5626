using Kuber.Client;

namespace Kuber.Controllers.GarbageCollection;

/// <summary>
/// Remembers owners that do not exist, so that the server is asked once for an owner of many dependents. A uid never comes
/// back, so what is remembered stays true; only so many are kept. Thread-safe.
/// </summary>
internal sealed class AbsentOwners
{
    private const int Capacity = 500;
    private readonly Lock gate = new();
    private readonly HashSet<(string Namespace, string Group, string Kind, string Name, string Uid)> known = [];
    private readonly Queue<(string Namespace, string Group, string Kind, string Name, string Uid)> order = new();

    /// <summary>Remembers an owner; its namespace is empty where its resource has none.</summary>
    public void Add(string ns, DiscoveredResource resource, string name, string uid)
    {
        lock (gate)
        {
            var key = (ns, resource.Resource.Group, resource.Kind, name, uid);
            if (!known.Add(key))
            {
                return;
            }

            order.Enqueue(key);
            if (order.Count > Capacity)
            {
                known.Remove(order.Dequeue());
            }
        }
    }

    public bool Contains(string ns, DiscoveredResource resource, string name, string uid)
    {
        lock (gate)
        {
            return known.Contains((ns, resource.Resource.Group, resource.Kind, name, uid));
        }
    }
}
