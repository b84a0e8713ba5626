using System.Collections.Concurrent;
using Kuber.Api.Core.V1;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Rules out nodes without room for what the pod requests; prefers those with the most room left (LeastAllocated).</summary>
internal sealed class NodeResourcesFit : IFilterPlugin, IScorePlugin, IQueueingHintPlugin
{
    private const string TooManyPods = "Too many pods";
    private static readonly ConcurrentDictionary<string, string> Reasons = [];

    /// <inheritdoc/>
    public string Name => "NodeResourcesFit";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.NodeAdded | ClusterEventKind.NodeAllocatable | ClusterEventKind.PodDeleted | ClusterEventKind.PodUpdated | ClusterEventKind.OwnPodUpdated;

    /// <inheritdoc/>
    public bool MayHelp(PodInfo pod, in ClusterEvent change)
    {
        if (change.Kind == ClusterEventKind.NodeAdded || change.Kind == ClusterEventKind.NodeAllocatable)
        {
            var amounts = ResourceAmounts.From(((Node)change.New!).Status.Allocatable);
            var wants = pod.Requests;
            return wants.MilliCpu <= amounts.MilliCpu && wants.Memory <= amounts.Memory && wants.EphemeralStorage <= amounts.EphemeralStorage;
        }

        return true;
    }

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node)
    {
        List<string>? reasons = null;
        var hopeless = false;
        if (node.Pods.Count + 1 > node.AllowedPods)
        {
            (reasons ??= []).Add(TooManyPods);
        }

        var wants = pod.Requests;
        if (!wants.IsZero)
        {
            Check("cpu", wants.MilliCpu, node.Allocatable.MilliCpu, node.Requested.MilliCpu, ref reasons, ref hopeless);
            Check("memory", wants.Memory, node.Allocatable.Memory, node.Requested.Memory, ref reasons, ref hopeless);
            Check("ephemeral-storage", wants.EphemeralStorage, node.Allocatable.EphemeralStorage, node.Requested.EphemeralStorage, ref reasons, ref hopeless);
            if (wants.Others is { } others)
            {
                foreach (var (name, amount) in others)
                {
                    Check(name, amount, node.Allocatable.Of(name), node.Requested.Of(name), ref reasons, ref hopeless);
                }
            }
        }

        return reasons is null ? PluginStatus.Success : new(hopeless ? PluginCode.UnschedulableAndUnresolvable : PluginCode.Unschedulable, [.. reasons]);
    }

    /// <inheritdoc/>
    public long Score(CycleState state, PodInfo pod, NodeInfo node)
    {
        long score = 0;
        var weights = 0;
        Add(pod.NonZeroMilliCpu + node.NonZeroMilliCpu, node.Allocatable.MilliCpu, ref score, ref weights);
        Add(pod.NonZeroMemory + node.NonZeroMemory, node.Allocatable.Memory, ref score, ref weights);
        return weights == 0 ? 0 : score / weights;
    }

    private static void Add(long requested, long allocatable, ref long score, ref int weights)
    {
        if (allocatable > 0)
        {
            score += requested > allocatable ? 0 : (allocatable - requested) * IScorePlugin.MaxScore / allocatable;
            weights++;
        }
    }

    // What does not even fit an empty node cannot be helped by removing pods.
    private static void Check(string name, long wants, long allocatable, long requested, ref List<string>? reasons, ref bool hopeless)
    {
        if (wants > 0 && wants > allocatable - requested)
        {
            (reasons ??= []).Add(Reasons.GetOrAdd(name, static n => "Insufficient " + n));
            hopeless |= wants > allocatable;
        }
    }
}
