using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>A plugin that rejects pods says here which events may change its mind (KEP-4247).</summary>
internal interface IQueueingHintPlugin : ISchedulerPlugin
{
    /// <summary>The kinds of events to be asked about.</summary>
    ClusterEventKind Events { get; }

    /// <summary>Whether the event may make a pod that this plugin rejected schedulable.</summary>
    bool MayHelp(PodInfo pod, in ClusterEvent change) => true;
}
