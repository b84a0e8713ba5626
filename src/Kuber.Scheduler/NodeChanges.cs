using Kuber.Api.Core.V1;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler;

/// <summary>Tells what of a node changed, as far as it matters to pods.</summary>
internal static class NodeChanges
{
    public static ClusterEventKind Of(Node? old, Node now)
    {
        if (old is null)
        {
            return ClusterEventKind.NodeAdded;
        }

        var kind = ClusterEventKind.None;
        if (old.Status.Allocatable != now.Status.Allocatable)
        {
            kind |= ClusterEventKind.NodeAllocatable;
        }

        if (old.Metadata.Labels != now.Metadata.Labels)
        {
            kind |= ClusterEventKind.NodeLabels;
        }

        if (old.Spec.Taints != now.Spec.Taints || old.Spec.Unschedulable != now.Spec.Unschedulable)
        {
            kind |= ClusterEventKind.NodeTaints;
        }

        return kind;
    }
}
