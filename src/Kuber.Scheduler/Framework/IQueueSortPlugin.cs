using Kuber.Scheduler.Queue;

namespace Kuber.Scheduler.Framework;

/// <summary>Orders the active queue. A profile has exactly one.</summary>
internal interface IQueueSortPlugin : ISchedulerPlugin
{
    /// <summary>Negative where the first pod goes before the second; 0 where the order of arrival decides.</summary>
    int Compare(QueuedPod x, QueuedPod y);
}
