using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Has the last word before a pod is bound.</summary>
internal interface IPermitPlugin : ISchedulerPlugin
{
    /// <summary>Success, or a rejection that undoes all reservations and ends the cycle.</summary>
    PluginStatus Permit(CycleState state, PodInfo pod, NodeInfo node);
}
