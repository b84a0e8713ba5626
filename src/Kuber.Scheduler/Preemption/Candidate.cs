using Kuber.Scheduler.Cache;

namespace Kuber.Scheduler.Preemption;

/// <summary>A node with the pods that would have to go from it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Victims">The pods to remove, the most important first.</param>
/// <param name="Violations">How many disruption budgets that violates.</param>
internal sealed record Candidate(NodeInfo Node, IReadOnlyList<PodInfo> Victims, int Violations) : IComparable<Candidate>
{
    /// <summary>By priority, then by who has run longer.</summary>
    public static int MoreImportantFirst(PodInfo? x, PodInfo? y)
    {
        var order = y!.Priority.CompareTo(x!.Priority);
        return order != 0 ? order : Start(x).CompareTo(Start(y));
    }

    /// <summary>Negative where this one hurts less.</summary>
    public int CompareTo(Candidate? other)
    {
        if (other is null)
        {
            return -1;
        }

        var order = Violations.CompareTo(other.Violations);
        order = order != 0 ? order : Highest(this).CompareTo(Highest(other));
        order = order != 0 ? order : Sum(this).CompareTo(Sum(other));
        order = order != 0 ? order : Victims.Count.CompareTo(other.Victims.Count);
        return order != 0 ? order : EarliestStart(other).CompareTo(EarliestStart(this));
    }

    private static long Start(PodInfo pod) => pod.Pod.Status.StartTime?.UnixSeconds ?? long.MaxValue;

    private static int Highest(Candidate candidate) => candidate.Victims.Count == 0 ? int.MinValue : candidate.Victims[0].Priority;

    private static long Sum(Candidate candidate) => candidate.Victims.Sum(v => (long)v.Priority + int.MaxValue + 1);

    private static long EarliestStart(Candidate candidate)
    {
        var highest = Highest(candidate);
        return candidate.Victims.Where(v => v.Priority == highest).Select(Start).DefaultIfEmpty(long.MaxValue).Min();
    }
}
