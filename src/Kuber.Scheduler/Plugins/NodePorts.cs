using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Rules out nodes where a host port of the pod is taken.</summary>
internal sealed class NodePorts : IPreFilterPlugin, IFilterPlugin, IQueueingHintPlugin
{
    private static readonly PluginStatus Rejection = PluginStatus.Unschedulable("node(s) didn't have free ports for the requested pod ports");

    /// <inheritdoc/>
    public string Name => "NodePorts";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.NodeAdded | ClusterEventKind.PodDeleted;

    /// <inheritdoc/>
    public bool MayHelp(PodInfo pod, in ClusterEvent change) =>
        change.Old is not PodInfo gone || Array.Exists(gone.HostPorts, p => Array.Exists(pod.HostPorts, q => q.ConflictsWith(p)));

    /// <inheritdoc/>
    public PluginStatus PreFilter(CycleState state, PodInfo pod, SchedulerCache cache) => pod.HostPorts.Length == 0 ? PluginStatus.Skip : PluginStatus.Success;

    /// <inheritdoc/>
    public PluginStatus Filter(CycleState state, PodInfo pod, NodeInfo node)
    {
        foreach (var port in pod.HostPorts)
        {
            foreach (var taken in node.Ports)
            {
                if (port.ConflictsWith(taken))
                {
                    return Rejection;
                }
            }
        }

        return PluginStatus.Success;
    }
}
