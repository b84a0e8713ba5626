using Kuber.Api.Core.V1;
using Kuber.Machinery.Scheduling;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Rules out cordoned nodes, but for pods that tolerate the taint that stands for it.</summary>
internal sealed class NodeUnschedulable : IFilterPlugin, IQueueingHintPlugin
{
    private static readonly PluginStatus Rejection = PluginStatus.Unresolvable("node(s) were unschedulable");
    private static readonly Taint Taint = new() { Key = "node.kubernetes.io/unschedulable", Effect = TolerationRules.NoSchedule };

    /// <inheritdoc/>
    public string Name => "NodeUnschedulable";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.NodeAdded | ClusterEventKind.NodeTaints | ClusterEventKind.OwnPodUpdated;

    /// <inheritdoc/>
    public bool MayHelp(PodInfo pod, in ClusterEvent change) => change.New is not Node node || !node.Spec.Unschedulable;

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node) =>
        !node.Node!.Spec.Unschedulable || TolerationRules.IsTolerated(pod.Pod.Spec.Tolerations, Taint) ? PluginStatus.Success : Rejection;
}
