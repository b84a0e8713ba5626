using System.Net;
using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.NodeIpam;

/// <summary>Gives a node one network of each of the cluster's networks. What nodes have already is taken in as it shows in the cache.</summary>
internal sealed class NodeIpamReconciler : IReconciler
{
    private readonly ControllerContext context;
    private readonly ILister<Node> nodes;
    private readonly IEventRecorder events;
    private readonly Lock gate = new();
    private readonly List<CidrAllocator> allocators = [];

    public NodeIpamReconciler(ControllerContext context)
    {
        this.context = context;
        nodes = context.Informers.For<Node>().Lister;
        events = context.Events.Recorder("cidrAllocator");
        foreach (var cidr in context.Settings.ClusterCidrs)
        {
            var network = IPNetwork.Parse(cidr);
            var size = network.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 ? context.Settings.NodeMaskSizeIpv6 : context.Settings.NodeMaskSizeIpv4;
            allocators.Add(new(network, size));
        }
    }

    /// <summary>Takes note of the networks that a node has, or had.</summary>
    public void Note(InformerEvent<Node> change)
    {
        lock (gate)
        {
            if (change.Old is { } before && change.New?.Spec.PodCIDRs != before.Spec.PodCIDRs)
            {
                Each(before.Spec.PodCIDRs, static (allocator, network) => allocator.Release(network));
            }

            if (change.New is { } node)
            {
                Each(node.Spec.PodCIDRs, static (allocator, network) => allocator.Occupy(network));
            }
        }
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (nodes.Get("", key.Name) is not { Spec.PodCIDRs.IsEmpty: true, Metadata.DeletionTimestamp: null } node)
        {
            return null;
        }

        if (Allocate() is not { } networks)
        {
            events.Record(node, EventTypes.Normal, "CIDRNotAvailable", $"Node {node.Metadata.Name} status is now: CIDRNotAvailable");
            throw new InvalidOperationException("no pod network is left for the node");
        }

        var given = networks.Select(static n => n.ToString()).ToApiList();
        try
        {
            await context.Client.UpdateAsync(node with { Spec = node.Spec with { PodCIDR = given[0], PodCIDRs = given } }, "", Writes.Update, cancellationToken);
            return null;
        }
        catch (Exception exception)
        {
            Release(networks);
            if (Failures.IsNotFound(exception))
            {
                return null;
            }

            throw;
        }
    }

    private List<IPNetwork>? Allocate()
    {
        lock (gate)
        {
            List<IPNetwork> networks = [];
            foreach (var allocator in allocators)
            {
                if (allocator.Allocate() is { } network)
                {
                    networks.Add(network);
                }
                else
                {
                    Release(networks);
                    return null;
                }
            }

            return networks;
        }
    }

    private void Release(List<IPNetwork> networks)
    {
        lock (gate)
        {
            for (var i = 0; i < networks.Count; i++)
            {
                allocators[i].Release(networks[i]);
            }
        }
    }

    private void Each(ApiList<string> cidrs, Action<CidrAllocator, IPNetwork> action)
    {
        foreach (var cidr in cidrs)
        {
            if (IPNetwork.TryParse(cidr, out var network))
            {
                allocators.ForEach(a => action(a, network));
            }
        }
    }
}
