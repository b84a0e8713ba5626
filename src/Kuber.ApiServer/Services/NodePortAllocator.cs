using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Services;

/// <summary>
/// Gives node ports to services. The services themselves say which ports are taken, together with the writes that are under
/// way; nothing else is kept. Safe for concurrent use.
/// </summary>
internal sealed class NodePortAllocator(ResourceCache services, Identifiers identifiers, int first, int last)
{
    private readonly Lock gate = new();
    private readonly AllocationBand band = AllocationBand.OfPorts(first, last);
    private readonly HashSet<int> pending = [];
    private HashSet<int> used = [];
    private CacheTree seen;

    /// <summary>Takes a certain port.</summary>
    /// <returns>Why it cannot be had; null where it is taken for the lease.</returns>
    public string? Take(int port, WriteLease lease)
    {
        if (port < first || port > last)
        {
            return string.Create(CultureInfo.InvariantCulture, $"provided port is not in the valid range. The range of valid ports is {first}-{last}");
        }

        lock (gate)
        {
            return TryTake(port, lease) ? null : "provided port is already allocated";
        }
    }

    /// <summary>Takes any port; null where all are taken.</summary>
    public int? TakeAny(WriteLease lease)
    {
        lock (gate)
        {
            Refresh();
            if (band.Pick(p => !used.Contains((int)p) && !pending.Contains((int)p), identifiers.Next) is not { } port)
            {
                return null;
            }

            TryTake((int)port, lease);
            return (int)port;
        }
    }

    private bool TryTake(int port, WriteLease lease)
    {
        Refresh();
        if (used.Contains(port) || !pending.Add(port))
        {
            return false;
        }

        // Either the service holds the port now, or nobody does.
        ValueTask End()
        {
            lock (gate)
            {
                pending.Remove(port);
            }

            return ValueTask.CompletedTask;
        }

        lease.OnCommit(End);
        lease.OnRollback(End);
        return true;
    }

    private void Refresh()
    {
        var snapshot = services.Snapshot();
        if (snapshot.Tree.IsSame(seen))
        {
            return;
        }

        seen = snapshot.Tree;
        used = [];
        foreach (var item in snapshot.All)
        {
            var spec = ((Service)item.Value).Spec;
            foreach (var port in spec.Ports)
            {
                if (port.NodePort != 0)
                {
                    used.Add(port.NodePort);
                }
            }

            if (spec.HealthCheckNodePort != 0)
            {
                used.Add(spec.HealthCheckNodePort);
            }
        }
    }
}
