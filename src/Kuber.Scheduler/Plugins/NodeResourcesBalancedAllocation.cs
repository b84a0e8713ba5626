using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Plugins;

/// <summary>Prefers nodes whose CPU and memory would be used to the same degree.</summary>
internal sealed class NodeResourcesBalancedAllocation : IPreScorePlugin, IScorePlugin
{
    /// <inheritdoc/>
    public string Name => "NodeResourcesBalancedAllocation";

    /// <inheritdoc/>
    public PluginStatus PreScore(CycleState state, PodInfo pod, IReadOnlyList<NodeInfo> nodes, SchedulerCache cache) =>
        pod.Requests.MilliCpu == 0 && pod.Requests.Memory == 0 ? PluginStatus.Skip : PluginStatus.Success;

    /// <inheritdoc/>
    public long Score(CycleState state, PodInfo pod, NodeInfo node)
    {
        var cpu = Fraction(pod.Requests.MilliCpu + node.Requested.MilliCpu, node.Allocatable.MilliCpu);
        var memory = Fraction(pod.Requests.Memory + node.Requested.Memory, node.Allocatable.Memory);
        return cpu is null || memory is null ? IScorePlugin.MaxScore : (long)((1 - (Math.Abs(cpu.Value - memory.Value) / 2)) * IScorePlugin.MaxScore);
    }

    private static double? Fraction(long requested, long allocatable) => allocatable == 0 ? null : Math.Min(1, (double)requested / allocatable);
}
