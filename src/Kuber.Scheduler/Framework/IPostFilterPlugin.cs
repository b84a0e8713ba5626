using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Runs where no node was left; may make room.</summary>
internal interface IPostFilterPlugin : ISchedulerPlugin
{
    /// <summary>
    /// Success with a nominated node where room is being made; otherwise a rejection whose reasons end the event's message.
    /// </summary>
    PostFilterResult PostFilter(CycleState state, PodInfo pod, FilterOutcome outcome);
}
