using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Scheduling;
using Kuber.Simulation.Disk;
using Kuber.Simulation.Scheduling;
using Kuber.Store;

namespace Kuber.Simulation.Checks;

/// <summary>
/// What must hold after every single write: a pod stays on the node it was bound to, no node is given more than it has, no
/// quota is exceeded, no two nodes have the same pod network.
/// </summary>
internal sealed class ClusterRules
{
    private const string PodPrefix = "/registry/pods/";
    private const string NodePrefix = "/registry/minions/";
    private const string QuotaPrefix = "/registry/resourcequotas/";
    private readonly Simulator simulator;
    private readonly Dictionary<string, PodFacts> pods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeFacts> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> podQuotas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> activePods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> networks = new(StringComparer.Ordinal);

    public ClusterRules(Simulator simulator, StoreHistory history)
    {
        this.simulator = simulator;
        history.Changed += Changed;
    }

    /// <summary>How many pods there were at most.</summary>
    public int MostPods { get; private set; }

    private void Changed(JournalRecord record, StoreEntry? before)
    {
        if (record.Key.StartsWith(PodPrefix, StringComparison.Ordinal))
        {
            PodChanged(record.Key, record.IsRemoval ? null : ApiCodec.DecodeProto<Pod>(record.Value.Span));
        }
        else if (record.Key.StartsWith(NodePrefix, StringComparison.Ordinal))
        {
            NodeChanged(record.Key[NodePrefix.Length..], record.IsRemoval ? null : ApiCodec.DecodeProto<Node>(record.Value.Span));
        }
        else if (record.Key.StartsWith(QuotaPrefix, StringComparison.Ordinal))
        {
            QuotaChanged(record.IsRemoval ? null : ApiCodec.DecodeProto<ResourceQuota>(record.Value.Span), record.Key);
        }
    }

    private void PodChanged(string key, Pod? pod)
    {
        pods.Remove(key, out var old);
        var facts = pod is null ? null : Facts(pod);
        if (facts is not null)
        {
            pods[key] = facts;
            MostPods = Math.Max(MostPods, pods.Count);
        }

        if (old is not null && facts is not null && old.Uid == facts.Uid && old.Node.Length > 0 && old.Node != facts.Node)
        {
            simulator.Fail($"pod {key} was on {old.Node} and is now on {facts.Node}");
        }

        // A pod that is to go counts in no quota once its grace period is over, wherever it is stuck.
        Count(old, -1);
        Count(facts, 1);
        if (facts is { IsActive: true } && old is not { IsActive: true } && podQuotas.TryGetValue(facts.Namespace, out var hard) && activePods[facts.Namespace] > hard)
        {
            simulator.Fail(string.Create(CultureInfo.InvariantCulture, $"namespace {facts.Namespace} has {activePods[facts.Namespace]} pods, its quota allows {hard}"));
        }

        if (facts is { IsActive: true, Node.Length: > 0 } && (old is null || old.Node.Length == 0))
        {
            CheckRoom(key, facts.Node);
        }
    }

    private void Count(PodFacts? facts, int by)
    {
        if (facts is not { IsActive: true })
        {
            return;
        }

        if (!facts.IsGoing)
        {
            activePods[facts.Namespace] = activePods.GetValueOrDefault(facts.Namespace) + by;
        }

        if (facts.Node.Length > 0)
        {
            var node = NodeOf(facts.Node);
            node.Pods += by;
            node.MilliCpu += by * facts.MilliCpu;
            node.Memory += by * facts.Memory;
        }
    }

    private void CheckRoom(string key, string name)
    {
        var node = NodeOf(name);
        if (node.IsKnown && (node.MilliCpu > node.RoomMilliCpu || node.Memory > node.RoomMemory || node.Pods > node.RoomPods))
        {
            simulator.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"pod {key} over-commits {name}: {node.MilliCpu} of {node.RoomMilliCpu} mCPU, {node.Memory} of {node.RoomMemory} bytes, {node.Pods} of {node.RoomPods} pods"));
        }
    }

    private void NodeChanged(string name, Node? node)
    {
        var facts = NodeOf(name);
        facts.IsKnown = node is not null;
        if (facts.Network.Length > 0 && facts.Network != node?.Spec.PodCIDR)
        {
            networks.Remove(facts.Network);
        }

        facts.Network = node?.Spec.PodCIDR ?? "";
        if (facts.Network.Length > 0)
        {
            if (networks.TryGetValue(facts.Network, out var other) && other != name)
            {
                simulator.Fail($"nodes {other} and {name} both have the pod network {facts.Network}");
            }

            networks[facts.Network] = name;
        }

        if (node is not null)
        {
            facts.RoomMilliCpu = Amount(node.Status.Allocatable, "cpu").MilliValue;
            facts.RoomMemory = Amount(node.Status.Allocatable, "memory").Value;
            facts.RoomPods = Amount(node.Status.Allocatable, "pods").Value;
        }
    }

    private void QuotaChanged(ResourceQuota? quota, string key)
    {
        var ns = key[QuotaPrefix.Length..key.LastIndexOf('/')];
        podQuotas.Remove(ns);
        if (quota is not null && quota.Status.Hard.TryGetValue("pods", out var hard))
        {
            podQuotas[ns] = hard.Value;
        }
    }

    private NodeFacts NodeOf(string name)
    {
        if (!nodes.TryGetValue(name, out var facts))
        {
            nodes[name] = facts = new();
        }

        return facts;
    }

    private static PodFacts Facts(Pod pod)
    {
        var requests = PodResources.Requests(pod.Spec);
        return new(
            pod.Metadata.Uid,
            pod.Metadata.Namespace,
            pod.Spec.NodeName,
            pod.Status.Phase is not ("Succeeded" or "Failed"),
            pod.Metadata.DeletionTimestamp is not null,
            Amount(requests, "cpu").MilliValue,
            Amount(requests, "memory").Value);
    }

    private static Quantity Amount(ApiMap<Quantity> amounts, string name) => amounts.TryGetValue(name, out var amount) ? amount : default;

    private sealed record PodFacts(string Uid, string Namespace, string Node, bool IsActive, bool IsGoing, long MilliCpu, long Memory);

    private sealed class NodeFacts
    {
        public bool IsKnown { get; set; }

        public string Network { get; set; } = "";

        public long MilliCpu { get; set; }

        public long Memory { get; set; }

        public int Pods { get; set; }

        public long RoomMilliCpu { get; set; }

        public long RoomMemory { get; set; }

        public long RoomPods { get; set; }
    }
}
