using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Scheduler.Cache;

/// <summary>
/// The scheduler's picture of the cluster: nodes, the pods on them, and the pods that it has just given to nodes but not yet
/// seen there (assumed pods). Owned by the scheduling loop, which applies changes between two pods; so there is nothing to
/// lock and nothing to copy: within a cycle the picture stands still.
/// </summary>
internal sealed class SchedulerCache
{
    private readonly Dictionary<string, NodeInfo> byName = [];
    private readonly List<NodeInfo> nodes = [];
    private readonly Dictionary<string, (PodInfo Pod, NodeInfo Node)> placed = [];
    private readonly HashSet<string> assumed = [];
    private readonly Dictionary<string, ApiMap<string>> namespaces = [];
    private readonly HashSet<NodeInfo> withAffinity = [];
    private readonly HashSet<NodeInfo> withRequiredAntiAffinity = [];
    private readonly Dictionary<string, int> imageNodes = [];

    /// <summary>The nodes that exist, in the order in which they came.</summary>
    public IReadOnlyList<NodeInfo> Nodes => nodes;

    /// <summary>The nodes that hold a pod with affinity or anti-affinity of any sort.</summary>
    public IReadOnlyCollection<NodeInfo> NodesWithAffinity => withAffinity;

    /// <summary>The nodes that hold a pod with required anti-affinity.</summary>
    public IReadOnlyCollection<NodeInfo> NodesWithRequiredAntiAffinity => withRequiredAntiAffinity;

    /// <summary>The node of a name, or null where it does not exist.</summary>
    public NodeInfo? Find(string name) => byName.TryGetValue(name, out var node) && node.Node is not null ? node : null;

    /// <summary>On how many nodes an image is.</summary>
    public int NodesWithImage(string image) => imageNodes.GetValueOrDefault(image);

    /// <summary>The labels of a namespace.</summary>
    public ApiMap<string> NamespaceLabels(string name) => namespaces.GetValueOrDefault(name);

    /// <summary>Takes over a namespace's labels.</summary>
    public void SetNamespace(string name, ApiMap<string> labels) => namespaces[name] = labels;

    /// <summary>Forgets a namespace.</summary>
    public void RemoveNamespace(string name) => namespaces.Remove(name);

    /// <summary>Adds a node, or takes over its new state.</summary>
    public void SetNode(Node node)
    {
        var info = Info(node.Metadata.Name);
        if (info.Node is null)
        {
            nodes.Add(info);
        }

        CountImages(info, -1);
        info.SetNode(node);
        CountImages(info, 1);
    }

    /// <summary>Removes a node; pods on it stay known until they go.</summary>
    public void RemoveNode(string name)
    {
        if (byName.TryGetValue(name, out var info))
        {
            nodes.Remove(info);
            CountImages(info, -1);
            info.SetNode(null);
            DropIfEmpty(info);
        }
    }

    /// <summary>Adds an assigned pod, or takes over its new state; confirms it where it was assumed.</summary>
    public void SetPod(Pod pod)
    {
        if (placed.TryGetValue(pod.Metadata.Uid, out var known))
        {
            if (ReferenceEquals(known.Pod.Pod, pod))
            {
                return;
            }

            Take(known.Pod, known.Node);
        }

        assumed.Remove(pod.Metadata.Uid);
        Put(new(pod), Info(pod.Spec.NodeName));
    }

    /// <summary>Removes a pod that has gone or ended.</summary>
    public void RemovePod(string uid)
    {
        if (placed.TryGetValue(uid, out var known))
        {
            assumed.Remove(uid);
            Take(known.Pod, known.Node);
        }
    }

    /// <summary>Puts a pod on a node ahead of the API server.</summary>
    public void Assume(PodInfo pod, NodeInfo node)
    {
        assumed.Add(pod.Uid);
        Put(pod, node);
    }

    /// <summary>Takes back <see cref="Assume"/>; does nothing once the pod was seen on its node.</summary>
    public void Forget(PodInfo pod)
    {
        if (assumed.Remove(pod.Uid))
        {
            var (known, node) = placed[pod.Uid];
            Take(known, node);
        }
    }

    /// <summary>Whether a pod is on a node, by its own word or assumed.</summary>
    public bool IsPlaced(string uid) => placed.ContainsKey(uid);

    private NodeInfo Info(string name)
    {
        if (!byName.TryGetValue(name, out var info))
        {
            byName[name] = info = new(name);
        }

        return info;
    }

    private void Put(PodInfo pod, NodeInfo node)
    {
        node.Add(pod);
        placed[pod.Uid] = (pod, node);
        TrackAffinity(node);
    }

    private void Take(PodInfo pod, NodeInfo node)
    {
        node.Remove(pod);
        placed.Remove(pod.Uid);
        TrackAffinity(node);
        DropIfEmpty(node);
    }

    private void TrackAffinity(NodeInfo node)
    {
        Track(withAffinity, node, node.PodsWithAffinity.Count > 0);
        Track(withRequiredAntiAffinity, node, node.PodsWithRequiredAntiAffinity.Count > 0);
    }

    private static void Track(HashSet<NodeInfo> set, NodeInfo node, bool member)
    {
        if (member)
        {
            set.Add(node);
        }
        else
        {
            set.Remove(node);
        }
    }

    private void DropIfEmpty(NodeInfo node)
    {
        if (node.Node is null && node.Pods.Count == 0)
        {
            byName.Remove(node.Name);
        }
    }

    private void CountImages(NodeInfo node, int change)
    {
        foreach (var image in node.Images.Keys)
        {
            imageNodes[image] = imageNodes.GetValueOrDefault(image) + change;
        }
    }
}
