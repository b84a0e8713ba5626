using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Keeps what a pod needs on its node while it is being bound.</summary>
internal interface IReservePlugin : ISchedulerPlugin
{
    /// <summary>Reserves; a rejection undoes all reservations and ends the cycle.</summary>
    PluginStatus Reserve(CycleState state, PodInfo pod, NodeInfo node);

    /// <summary>Gives back. Must bear being called without a reservation.</summary>
    void Unreserve(CycleState state, PodInfo pod);
}
