using Kuber.Api.Policy.V1;
using Kuber.Client.Controllers;
using Kuber.Scheduler.Framework;
using Kuber.Scheduler.Plugins;
using Kuber.Scheduler.Preemption;
using Kuber.Scheduler.Volumes;

namespace Kuber.Scheduler;

/// <summary>The ordered list of plugins of a profile, with the weights of their scores.</summary>
internal static class DefaultPlugins
{
    /// <summary>The plugins that need no API server, in order; those that do are added by <see cref="For"/>.</summary>
    public static List<(ISchedulerPlugin Plugin, int Weight)> Pure(SchedulerCore core, Func<IReadOnlyCollection<PodDisruptionBudget>> budgets) =>
    [
        (new SchedulingGates(), 0),
        (new PrioritySort(), 0),
        (new NodeUnschedulable(), 0),
        (new NodeName(), 0),
        (new TaintToleration(), 3),
        (new NodeAffinity(), 2),
        (new NodePorts(), 0),
        (new NodeResourcesFit(), 1),
        (new NodeResourcesBalancedAllocation(), 1),
        (new PodTopologySpread(), 2),
        (new InterPodAffinity(), 2),
        (new ImageLocality(), 1),
        (new DefaultPreemption(core.Cache, core.Nominations, () => core.Running!, budgets), 0),
    ];

    /// <summary>All plugins of a running scheduler.</summary>
    public static List<(ISchedulerPlugin Plugin, int Weight)> For(SchedulerCore core, ControllerContext context)
    {
        var disruptions = context.Informers.For<PodDisruptionBudget>().Lister;
        var plugins = Pure(core, disruptions.List);
        var beforeSpread = plugins.FindIndex(p => p.Plugin is PodTopologySpread);
        plugins.Insert(beforeSpread, (new VolumeBinding(context), 0));
        plugins.Add((new DefaultBinder(context.Client), 0));
        return plugins;
    }
}
