using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Controllers.NodeLifecycle;

/// <summary>When a node was last heard of, by this process's own clock: clocks of nodes are not compared with it.</summary>
internal sealed class NodeHealth(string uid, long heard)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> marked = [];
    private NodeCondition? ready;
    private MicroTime? renewed;
    private long heard = heard;

    /// <summary>Which node of that name this is.</summary>
    public string Uid => uid;

    /// <summary>The timestamp when the node was last heard of.</summary>
    public long Heard
    {
        get
        {
            lock (gate)
            {
                return heard;
            }
        }
    }

    /// <summary>Takes note of the Ready condition that a node shows; a heartbeat or a transition is a sign of life.</summary>
    public void Note(NodeCondition shown, long now)
    {
        lock (gate)
        {
            if (shown != ready)
            {
                ready = shown;
                heard = now;
            }
        }
    }

    /// <summary>Takes note of the node's lease. A time before the last one counts too: the node's clock may have been put back.</summary>
    public void Note(MicroTime? renewTime, long now)
    {
        lock (gate)
        {
            if (renewTime is not null && renewTime != renewed)
            {
                renewed = renewTime;
                heard = now;
            }
        }
    }

    /// <summary>Takes a condition as known, without a sign of life: this controller wrote it.</summary>
    public void Expect(NodeCondition? written)
    {
        lock (gate)
        {
            ready = written;
        }
    }

    /// <summary>Whether a pod, by its uid, has been shown as not ready since the node was last well.</summary>
    public bool IsMarked(string pod)
    {
        lock (gate)
        {
            return marked.Contains(pod);
        }
    }

    /// <summary>A pod has been shown as not ready. Where its kubelet lives and knows better, that is left at that.</summary>
    public void Mark(string pod)
    {
        lock (gate)
        {
            marked.Add(pod);
        }
    }

    /// <summary>The node is well.</summary>
    public void ForgetMarked()
    {
        lock (gate)
        {
            marked.Clear();
        }
    }
}
