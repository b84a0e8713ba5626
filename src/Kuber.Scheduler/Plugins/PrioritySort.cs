using Kuber.Scheduler.Framework;
using Kuber.Scheduler.Queue;

namespace Kuber.Scheduler.Plugins;

/// <summary>Higher priority first; the order of arrival decides among equals.</summary>
internal sealed class PrioritySort : IQueueSortPlugin
{
    /// <inheritdoc/>
    public string Name => "PrioritySort";

    /// <inheritdoc/>
    public int Compare(QueuedPod x, QueuedPod y) => y.Pod.Priority.CompareTo(x.Pod.Priority);
}
