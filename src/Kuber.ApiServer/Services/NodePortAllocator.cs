using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Services;

/// <summary>
/// Gives node ports to services. The services themselves say which ports are taken, together with the writes that are under
/// way; where other servers share the store, what they do is in <paramref name="map"/>. Safe for concurrent use.
/// </summary>
internal sealed class NodePortAllocator(ResourceCache services, Identifiers identifiers, int first, int last, NodePortMap? map)
{
    private readonly Lock gate = new();
    private readonly AllocationBand band = AllocationBand.OfPorts(first, last);
    private readonly HashSet<int> pending = [];
    private HashSet<int> used = [];
    private CacheTree seen;

    /// <summary>Takes a certain port.</summary>
    /// <returns>Why it cannot be had; null where it is taken for the lease.</returns>
    public async ValueTask<string?> TakeAsync(RequestContext context, int port, WriteLease lease)
    {
        if (port < first || port > last)
        {
            return string.Create(CultureInfo.InvariantCulture, $"provided port is not in the valid range. The range of valid ports is {first}-{last}");
        }

        bool taken;
        lock (gate)
        {
            taken = TryTake(port, lease);
        }

        return taken && await TryMapAsync(context, port, lease) ? null : "provided port is already allocated";
    }

    /// <summary>Takes any port; null where all are taken.</summary>
    public async ValueTask<int?> TakeAnyAsync(RequestContext context, WriteLease lease)
    {
        // Ports that others have taken stay taken for this write, so that each is tried once.
        while (true)
        {
            int port;
            lock (gate)
            {
                Refresh();
                if (band.Pick(p => !used.Contains((int)p) && !pending.Contains((int)p), identifiers.Next) is not { } picked)
                {
                    return null;
                }

                port = (int)picked;
                TryTake(port, lease);
            }

            if (await TryMapAsync(context, port, lease))
            {
                return port;
            }
        }
    }

    /// <summary>Frees ports that no service has any more.</summary>
    public Task ReleaseAsync(IReadOnlyCollection<int> ports, CancellationToken cancellationToken) =>
        map is null || ports.Count == 0 ? Task.CompletedTask : map.ReleaseAsync(ports, cancellationToken);

    /// <summary>Enters the ports of all services into the map, and tells which are in it that no service has.</summary>
    public async Task<IReadOnlyList<int>> RepairAsync(CancellationToken cancellationToken)
    {
        if (map is null)
        {
            return [];
        }

        int[] held;
        lock (gate)
        {
            Refresh();
            held = [.. used.Concat(pending)];
        }

        await map.AddAsync(held, cancellationToken);
        return [.. (await map.ReadAsync(cancellationToken)).Except(held)];
    }

    /// <summary>The ports that a service holds.</summary>
    public static IEnumerable<int> PortsOf(ServiceSpec spec) =>
        spec.Ports.AsSpan().ToArray().Select(port => port.NodePort).Append(spec.HealthCheckNodePort).Where(port => port != 0);

    private async ValueTask<bool> TryMapAsync(RequestContext context, int port, WriteLease lease)
    {
        if (map is null || context.DryRun)
        {
            return true;
        }

        if (!await map.TryTakeAsync(port, context.Cancellation))
        {
            return false;
        }

        lease.OnRollback(async () => await map.ReleaseAsync([port], CancellationToken.None));
        return true;
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
            used.UnionWith(PortsOf(((Service)item.Value).Spec));
        }
    }
}
