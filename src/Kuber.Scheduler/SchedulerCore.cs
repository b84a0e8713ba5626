using Kuber.Api.Core.V1;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;
using Kuber.Scheduler.Plugins;
using Kuber.Scheduler.Queue;

namespace Kuber.Scheduler;

/// <summary>
/// The scheduler without its surroundings: takes in changes, decides on pods. Owned by one loop; does no input or output.
/// </summary>
internal sealed class SchedulerCore
{
    private static readonly ISchedulerPlugin[] NoNodes = [new NodeUnschedulable()];
    private readonly Dictionary<string, (SchedulerProfile Profile, SchedulingCycle Cycle)> profiles = [];

    public SchedulerCore(TimeProvider clock, Random random, IEnumerable<string> names, Func<SchedulerCore, IReadOnlyList<(ISchedulerPlugin Plugin, int Weight)>> plugins)
    {
        foreach (var name in names)
        {
            var profile = new SchedulerProfile(name, plugins(this));
            profiles[name] = (profile, new(profile, Cache, Nominations, random));
        }

        Queue = new(clock, profiles.Values.First().Profile.QueueSort, PreEnqueue);
    }

    public SchedulerCache Cache { get; } = new();

    public Nominations Nominations { get; } = new();

    public SchedulingQueue Queue { get; }

    /// <summary>The cycle that is running; preemption tries its filters.</summary>
    public SchedulingCycle? Running { get; private set; }

    /// <summary>Takes in a change of a node.</summary>
    public void Apply(Node? old, Node? now)
    {
        if (now is null)
        {
            Cache.RemoveNode(old!.Metadata.Name);
            return;
        }

        Cache.SetNode(now);
        var kind = NodeChanges.Of(old, now);
        if (kind != ClusterEventKind.None)
        {
            Queue.Move(new(kind, old, now));
        }
    }

    /// <summary>Takes in a change of a pod.</summary>
    /// <returns>The rejection of a new pod that has to wait at the gate; otherwise success.</returns>
    public PluginStatus Apply(Pod? old, Pod? now)
    {
        if (now is null || IsOver(now))
        {
            Gone(old ?? now!);
            return PluginStatus.Success;
        }

        if (now.Spec.NodeName.Length > 0)
        {
            Queue.Remove(now.Metadata.Uid);
            Nominations.Remove(now.Metadata.Uid);
            var known = old is not null && old.Spec.NodeName.Length > 0;
            Cache.SetPod(now);
            if (!known)
            {
                Queue.Move(new(ClusterEventKind.PodAdded, null, now));
            }
            else if (!ReferenceEquals(old!.Spec, now.Spec) && old.Spec != now.Spec || old.Metadata.Labels != now.Metadata.Labels)
            {
                Queue.Move(new(ClusterEventKind.PodUpdated, old, now));
            }

            return PluginStatus.Success;
        }

        // An assumed pod is as good as bound: what is heard of it now is older than that.
        if (Cache.IsPlaced(now.Metadata.Uid) || now.Metadata.DeletionTimestamp is not null || !profiles.ContainsKey(now.Spec.SchedulerName))
        {
            return PluginStatus.Success;
        }

        if (now.Status.NominatedNodeName.Length > 0 && old?.Status.NominatedNodeName != now.Status.NominatedNodeName)
        {
            Nominations.Set(new(now), now.Status.NominatedNodeName);
        }

        return Queue.Set(now);
    }

    /// <summary>Takes in a change of storage objects.</summary>
    public void StorageChanged(object? old, object? now) => Queue.Move(new(ClusterEventKind.Storage, old, now));

    /// <summary>Takes in a change of a namespace.</summary>
    public void Apply(Namespace? old, Namespace? now)
    {
        if (now is null)
        {
            Cache.RemoveNamespace(old!.Metadata.Name);
            return;
        }

        Cache.SetNamespace(now.Metadata.Name, now.Metadata.Labels);
        if (old is not null && old.Metadata.Labels != now.Metadata.Labels)
        {
            Queue.Move(new(ClusterEventKind.NamespaceLabels, old, now));
        }
    }

    /// <summary>Decides on the next pod; null where none is waiting. A pod that got a node is assumed to be there.</summary>
    public Decision? Next()
    {
        if (Queue.Pop() is not { } queued)
        {
            return null;
        }

        var pod = queued.Pod;
        var (profile, cycle) = profiles[pod.Pod.Spec.SchedulerName];
        var state = new CycleState();
        if (Cache.Nodes.Count == 0)
        {
            Queue.PutBack(queued, NoNodes);
            return new(queued, profile, state, null, new FilterOutcome { NodeCount = 0 }.Message(""), null);
        }

        Running = cycle;
        var outcome = cycle.Filter(state, pod);
        if (outcome.Feasible.Count == 0)
        {
            return Fail(queued, profile, state, outcome);
        }

        var node = cycle.Choose(state, pod, outcome.Feasible);
        Cache.Assume(pod, node);
        foreach (var plugin in profile.Reserve)
        {
            var status = plugin.Reserve(state, pod, node);
            if (!status.IsSuccess)
            {
                return Undo(queued, profile, state, plugin, status);
            }
        }

        foreach (var plugin in profile.Permit)
        {
            var status = plugin.Permit(state, pod, node);
            if (!status.IsSuccess)
            {
                return Undo(queued, profile, state, plugin, status);
            }
        }

        Nominations.Remove(pod.Uid);
        return new(queued, profile, state, node.Name, "", null);
    }

    /// <summary>Takes in that a pod has been bound.</summary>
    public void Bound(Decision decision) => Queue.Remove(decision.Pod.Pod.Uid);

    /// <summary>Takes in that a pod could not be bound: it gives back what it holds, and is tried again.</summary>
    public void BindingFailed(Decision decision)
    {
        foreach (var plugin in decision.Profile.Reserve)
        {
            plugin.Unreserve(decision.State, decision.Pod.Pod);
        }

        Cache.Forget(decision.Pod.Pod);
        Queue.PutBack(decision.Pod, []);
        Queue.Move(new(ClusterEventKind.PodDeleted, decision.Pod.Pod, null));
    }

    private Decision Fail(QueuedPod queued, SchedulerProfile profile, CycleState state, FilterOutcome outcome)
    {
        PostFilterResult? result = null;
        foreach (var plugin in profile.PostFilter)
        {
            result = plugin.PostFilter(state, queued.Pod, outcome);
            if (result.Status.IsSuccess)
            {
                break;
            }
        }

        if (result?.NominatedNode is { } nominated)
        {
            Nominations.Set(queued.Pod, nominated);
            foreach (var other in result.ClearedNominations)
            {
                Nominations.Remove(other.Uid);
            }
        }

        Queue.PutBack(queued, outcome.Rejectors);
        var message = outcome.Message(result is { Status.IsSuccess: false } ? string.Join(", ", result.Status.Reasons ?? []) : "");
        return new(queued, profile, state, null, message, result);
    }

    private Decision Undo(QueuedPod queued, SchedulerProfile profile, CycleState state, ISchedulerPlugin by, PluginStatus status)
    {
        foreach (var plugin in profile.Reserve)
        {
            plugin.Unreserve(state, queued.Pod);
        }

        Cache.Forget(queued.Pod);
        Queue.PutBack(queued, status.IsRejected ? [by] : []);
        return new(queued, profile, state, null, $"0/{Cache.Nodes.Count} nodes are available: {string.Join(", ", status.Reasons ?? [])}.", null);
    }

    private void Gone(Pod pod)
    {
        var uid = pod.Metadata.Uid;
        var waited = Queue.Find(uid) is not null;
        Queue.Remove(uid);
        var promised = Nominations.Remove(uid);
        if (Cache.IsPlaced(uid))
        {
            Cache.RemovePod(uid);
            Queue.Move(new(ClusterEventKind.PodDeleted, new PodInfo(pod), null));
        }
        else if (waited && promised)
        {
            Queue.Move(new(ClusterEventKind.PodDeleted, new PodInfo(pod), null));
        }
    }

    private static bool IsOver(Pod pod) => pod.Status.Phase is "Succeeded" or "Failed";

    private PluginStatus PreEnqueue(PodInfo pod)
    {
        foreach (var plugin in profiles[pod.Pod.Spec.SchedulerName].Profile.PreEnqueue)
        {
            var status = plugin.PreEnqueue(pod);
            if (!status.IsSuccess)
            {
                return status with { Plugin = plugin };
            }
        }

        return PluginStatus.Success;
    }
}
