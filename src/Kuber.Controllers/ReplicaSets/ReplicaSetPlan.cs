using Kuber.Api.Core.V1;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.ReplicaSets;

/// <summary>What to do for a set of replicas, and what its status counts.</summary>
/// <param name="Create">How many pods to create.</param>
/// <param name="Delete">The pods to delete.</param>
/// <param name="Counts">What the status shows.</param>
/// <param name="RecheckAfter">When a ready pod becomes available.</param>
internal sealed record ReplicaSetPlan(int Create, IReadOnlyList<Pod> Delete, ReplicaCounts Counts, TimeSpan? RecheckAfter)
{
    /// <summary>The most pods created or deleted in one go.</summary>
    public const int Burst = 500;

    /// <summary>Decides from a snapshot.</summary>
    public static ReplicaSetPlan Decide(ReplicaSetSnapshot snapshot)
    {
        var active = new List<Pod>(snapshot.Pods.Count);
        var terminating = 0;
        foreach (var pod in snapshot.Pods)
        {
            if (PodRules.IsActive(pod))
            {
                active.Add(pod);
            }
            else if (PodRules.IsTerminating(pod))
            {
                terminating++;
            }
        }

        var missing = snapshot.BeingDeleted ? 0 : snapshot.Replicas - active.Count;
        var delete = missing < 0 ? Victims(active, snapshot, Math.Min(-missing, Burst)) : [];
        var fullyLabeled = 0;
        var ready = 0;
        var available = 0;
        foreach (var pod in active)
        {
            fullyLabeled += LabelSelectorRules.Contains(pod.Metadata.Labels, snapshot.Template.Metadata.Labels) ? 1 : 0;
            ready += PodRules.IsReady(pod) ? 1 : 0;
            available += PodRules.IsAvailable(pod, snapshot.MinReadySeconds, snapshot.Now) ? 1 : 0;
        }

        var counts = new ReplicaCounts(active.Count, fullyLabeled, ready, available, terminating);
        return new(Math.Clamp(missing, 0, Burst), delete, counts, PodRules.NextAvailable(active, snapshot.MinReadySeconds, snapshot.Now));
    }

    private static List<Pod> Victims(List<Pod> active, ReplicaSetSnapshot snapshot, int count)
    {
        if (count >= active.Count)
        {
            return active;
        }

        var sorted = new List<Pod>(active);
        sorted.Sort(new DeletionOrder(snapshot.Related, snapshot.Now));
        return sorted.GetRange(0, count);
    }
}
