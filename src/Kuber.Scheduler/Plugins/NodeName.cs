using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Rules out all nodes but the one that the pod names.</summary>
internal sealed class NodeName : IPreFilterPlugin, IFilterPlugin, IQueueingHintPlugin
{
    private static readonly PluginStatus Rejection = PluginStatus.Unresolvable("node(s) didn't match the requested node name");

    /// <inheritdoc/>
    public string Name => "NodeName";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.NodeAdded;

    /// <inheritdoc/>
    public PluginStatus PreFilter(CycleState state, PodInfo pod, SchedulerCache cache) => pod.Pod.Spec.NodeName.Length == 0 ? PluginStatus.Skip : PluginStatus.Success;

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node) => pod.Pod.Spec.NodeName == node.Name ? PluginStatus.Success : Rejection;
}
