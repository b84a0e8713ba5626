using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Machinery.Selectors;
using Kuber.Scheduler.Cache;
using Kuber.Scheduler.Framework;

namespace Kuber.Scheduler.Preemption;

/// <summary>
/// Makes room for a pod that no node takes, by removing pods of lower priority. On each node that removing pods may help, it
/// takes off all pods of lower priority and puts back as many as fit, those under a disruption budget and the more important
/// ones first. Of the nodes it chooses by: fewest violated budgets, lowest highest priority of victims, lowest sum of
/// priorities, fewest victims, latest start of the most important victims.
/// </summary>
internal sealed class DefaultPreemption(SchedulerCache cache, Nominations nominations, Func<SchedulingCycle> cycle, Func<IReadOnlyCollection<PodDisruptionBudget>> budgets) : IPostFilterPlugin
{
    private const string NotHelpful = "Preemption is not helpful for scheduling";
    private const string NoVictims = "No preemption victims found for incoming pod";

    /// <inheritdoc/>
    public string Name => "DefaultPreemption";

    /// <inheritdoc/>
    public PostFilterResult PostFilter(CycleState state, PodInfo pod, FilterOutcome outcome)
    {
        if (pod.Pod.Spec.PreemptionPolicy == "Never")
        {
            return Refuse("not eligible due to preemptionPolicy=Never.");
        }

        var nominated = pod.Pod.Status.NominatedNodeName;
        if (nominated.Length > 0 && cache.Find(nominated) is { } promised && !IsUnresolvable(outcome, promised)
            && promised.Pods.Any(p => p.Priority < pod.Priority && p.Pod.Metadata.DeletionTimestamp is not null))
        {
            return Refuse("not eligible due to a terminating pod on the nominated node.");
        }

        if (outcome.PreFilter is { } early)
        {
            return Refuse($"0/{outcome.NodeCount} nodes are available: {outcome.NodeCount} {(early.Code == PluginCode.UnschedulableAndUnresolvable ? NotHelpful : NoVictims)}.");
        }

        Candidate? best = null;
        var reasons = new List<string>();
        var guarded = budgets();
        foreach (var (node, status) in outcome.Rejected)
        {
            if (status.Code == PluginCode.UnschedulableAndUnresolvable)
            {
                reasons.Add(NotHelpful);
                continue;
            }

            var candidate = Try(state, pod, node, guarded);
            if (candidate is null)
            {
                reasons.Add(NoVictims);
            }
            else if (best is null || candidate.CompareTo(best) < 0)
            {
                best = candidate;
            }
        }

        if (best is null)
        {
            reasons.AddRange(Enumerable.Repeat(NotHelpful, Math.Max(0, outcome.NodeCount - outcome.Rejected.Count)));
            return new(PluginStatus.Unschedulable($"preemption: 0/{outcome.NodeCount} nodes are available: {FilterOutcome.Histogram(reasons)}."), nominated.Length > 0 ? "" : null, [], []);
        }

        var cleared = nominations.Of(best.Node.Name).Where(p => p.Priority < pod.Priority).ToList();
        return new(PluginStatus.Success, best.Node.Name, best.Victims, cleared);
    }

    private static PostFilterResult Refuse(string message) => new(PluginStatus.Unschedulable("preemption: " + message), null, [], []);

    private static bool IsUnresolvable(FilterOutcome outcome, NodeInfo node) =>
        outcome.Rejected.Exists(r => ReferenceEquals(r.Node, node) && r.Status.Code == PluginCode.UnschedulableAndUnresolvable);

    private Candidate? Try(CycleState state, PodInfo pod, NodeInfo node, IReadOnlyCollection<PodDisruptionBudget> guarded)
    {
        var removed = node.Pods.Where(p => p.Priority < pod.Priority).ToList();
        if (removed.Count == 0)
        {
            return null;
        }

        var running = cycle();
        foreach (var other in removed)
        {
            running.Take(state, pod, other, node);
        }

        var victims = new List<PodInfo>();
        var violations = 0;
        var fits = running.FilterNode(state, pod, node).IsSuccess;
        if (fits)
        {
            removed.Sort(Candidate.MoreImportantFirst);
            var (violating, others) = Split(removed, guarded);
            violations = PutBack(violating);
            PutBack(others);
        }

        var missing = fits ? victims : removed;
        foreach (var other in missing)
        {
            running.Put(state, pod, other, node);
        }

        return fits ? new(node, [.. victims.Order(Comparer<PodInfo>.Create(Candidate.MoreImportantFirst))], violations) : null;

        int PutBack(List<PodInfo> pods)
        {
            var kept = 0;
            foreach (var other in pods)
            {
                running.Put(state, pod, other, node);
                if (!running.FilterNode(state, pod, node).IsSuccess)
                {
                    running.Take(state, pod, other, node);
                    victims.Add(other);
                    kept++;
                }
            }

            return kept;
        }
    }

    // Which pods a budget would not let go, if all before them went.
    private static (List<PodInfo> Violating, List<PodInfo> Others) Split(List<PodInfo> pods, IReadOnlyCollection<PodDisruptionBudget> guarded)
    {
        var violating = new List<PodInfo>();
        var others = new List<PodInfo>();
        var allowed = guarded.ToDictionary(b => b.Metadata.Uid, b => b.Status.DisruptionsAllowed);
        foreach (var pod in pods)
        {
            var violated = false;
            foreach (var budget in guarded)
            {
                if (budget.Metadata.Namespace == pod.Pod.Metadata.Namespace && Guards(budget, pod.Pod) && --allowed[budget.Metadata.Uid] < 0)
                {
                    violated = true;
                }
            }

            (violated ? violating : others).Add(pod);
        }

        return (violating, others);
    }

    private static bool Guards(PodDisruptionBudget budget, Pod pod) =>
        LabelSelectorRules.Matches(budget.Spec.Selector, pod.Metadata.Labels) && !budget.Status.DisruptedPods.ContainsKey(pod.Metadata.Name);
}
