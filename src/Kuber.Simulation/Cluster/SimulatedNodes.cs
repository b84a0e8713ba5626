using System.Globalization;
using Kuber.Testing.Nodes;

namespace Kuber.Simulation.Cluster;

/// <summary>The nodes of the cluster, in the order in which they came.</summary>
internal sealed class SimulatedNodes(SimulatedCluster cluster)
{
    private readonly List<SimulatedNode> all = [];
    private int made;

    public IReadOnlyList<SimulatedNode> All => all;

    /// <summary>What so many nodes have, in thousandths of a processor.</summary>
    public static long MilliCpu(int nodes) => nodes * new FakeNodeOptions { Name = "" }.Capacity["cpu"].MilliValue;

    /// <summary>Adds a node and starts its kubelet.</summary>
    public SimulatedNode Add()
    {
        made++;
        var node = new SimulatedNode(cluster, made, new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"node-{made}"),
            Zone = string.Create(CultureInfo.InvariantCulture, $"zone-{made % 3}"),
        });
        all.Add(node);
        node.Start();
        return node;
    }

    /// <summary>Takes a node away; its object stays.</summary>
    public void Remove(SimulatedNode node)
    {
        all.Remove(node);
        node.Remove();
    }
}
