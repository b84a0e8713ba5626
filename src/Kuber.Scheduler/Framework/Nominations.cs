using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Pods that have been promised a node where room is being made for them. Other pods of no higher priority leave that room.</summary>
internal sealed class Nominations
{
    private readonly Dictionary<string, List<PodInfo>> byNode = [];
    private readonly Dictionary<string, string> nodeOf = [];

    /// <summary>The pods promised to a node.</summary>
    public IReadOnlyList<PodInfo> Of(string node) => byNode.TryGetValue(node, out var pods) ? pods : [];

    /// <summary>Promises a node, in place of an earlier promise; an empty node takes it back.</summary>
    public void Set(PodInfo pod, string node)
    {
        Remove(pod.Uid);
        if (node.Length > 0)
        {
            nodeOf[pod.Uid] = node;
            if (!byNode.TryGetValue(node, out var pods))
            {
                byNode[node] = pods = [];
            }

            pods.Add(pod);
        }
    }

    /// <summary>Takes a promise back; returns whether there was one.</summary>
    public bool Remove(string uid)
    {
        if (!nodeOf.Remove(uid, out var node))
        {
            return false;
        }

        var pods = byNode[node];
        pods.RemoveAll(p => p.Uid == uid);
        if (pods.Count == 0)
        {
            byNode.Remove(node);
        }

        return true;
    }
}
