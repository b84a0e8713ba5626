using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Keeps pods with scheduling gates out of the queue (KEP-3521).</summary>
internal sealed class SchedulingGates : IPreEnqueuePlugin, IQueueingHintPlugin
{
    /// <inheritdoc/>
    public string Name => "SchedulingGates";

    /// <inheritdoc/>
    public ClusterEventKind Events => ClusterEventKind.OwnPodUpdated;

    /// <inheritdoc/>
    public PluginStatus PreEnqueue(PodInfo pod)
    {
        if (pod.Pod.Spec.SchedulingGates.IsEmpty)
        {
            return PluginStatus.Success;
        }

        var names = string.Join(' ', pod.Pod.Spec.SchedulingGates.Select(g => g.Name));
        return PluginStatus.Unresolvable($"waiting for scheduling gates: [{names}]");
    }
}
