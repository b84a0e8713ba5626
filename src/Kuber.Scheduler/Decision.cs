using Kuber.Scheduler.Framework;
using Kuber.Scheduler.Queue;

namespace Kuber.Scheduler;

/// <summary>What the scheduler decided for one pod, to be carried out.</summary>
/// <param name="Pod">The pod.</param>
/// <param name="Profile">The profile that decided.</param>
/// <param name="State">What the plugins keep for the pod.</param>
/// <param name="Node">The node to bind it to; null where there is none.</param>
/// <param name="Message">Why there is no node.</param>
/// <param name="Preemption">How room is to be made, or null.</param>
internal sealed record Decision(QueuedPod Pod, SchedulerProfile Profile, CycleState State, string? Node, string Message, PostFilterResult? Preemption);
