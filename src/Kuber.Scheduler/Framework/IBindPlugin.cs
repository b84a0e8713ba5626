using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Framework;

/// <summary>Binds a pod to its node. The first plugin that does not answer Skip has bound it, or failed to.</summary>
internal interface IBindPlugin : ISchedulerPlugin
{
    /// <summary>Success, Skip or an error.</summary>
    Task<PluginStatus> BindAsync(CycleState state, PodInfo pod, string node, CancellationToken cancellationToken);
}
