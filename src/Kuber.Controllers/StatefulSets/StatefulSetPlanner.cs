using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Controllers.Revisions;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.StatefulSets;

/// <summary>
/// Decides what to do for a StatefulSet:
/// <list type="number">
/// <item>Ordinals that are missing are made, ended pods replaced; in order, each only when all before it are available (unless the policy is Parallel).</item>
/// <item>Pods beyond the size go, the highest ordinal first.</item>
/// <item>Pods of another revision are replaced from the highest ordinal down to the partition, as many at a time as may be unavailable.</item>
/// </list>
/// </summary>
internal sealed partial class StatefulSetPlanner
{
    private readonly StatefulSetSnapshot snapshot;
    private readonly StatefulSet set;
    private readonly StatefulSetPlan plan = new();
    private readonly Pod?[] replicas;
    private readonly List<(int Ordinal, Pod Pod)> condemned = [];
    private readonly int start;
    private readonly bool ordered;

    private StatefulSetPlanner(StatefulSetSnapshot snapshot)
    {
        this.snapshot = snapshot;
        set = snapshot.Set;
        start = set.Spec.Ordinals?.Start ?? 0;
        ordered = set.Spec.PodManagementPolicy != "Parallel";
        replicas = new Pod?[set.Spec.Replicas ?? 1];
        foreach (var pod in snapshot.Pods)
        {
            if (StatefulPods.OrdinalOf(set, pod) is not { } ordinal)
            {
                continue;
            }

            if (ordinal >= start && ordinal < start + replicas.Length)
            {
                replicas[ordinal - start] = pod;
            }
            else
            {
                condemned.Add((ordinal, pod));
            }
        }

        condemned.Sort(static (x, y) => y.Ordinal.CompareTo(x.Ordinal));
    }

    /// <summary>Decides from a snapshot.</summary>
    public static StatefulSetPlan Decide(StatefulSetSnapshot snapshot) => new StatefulSetPlanner(snapshot).Run();

    private StatefulSetPlan Run()
    {
        plan.Status = StatefulSetCounts.Count(snapshot);
        plan.RecheckAfter = PodRules.NextAvailable(snapshot.Pods, set.Spec.MinReadySeconds, snapshot.Now);
        if (set.Metadata.DeletionTimestamp is not null)
        {
            return plan;
        }

        RetainClaims();
        if (Fill() && Shrink() && set.Spec.UpdateStrategy.Type != "OnDelete")
        {
            Roll();
        }

        return plan;
    }

    private void RetainClaims()
    {
        for (var i = 0; i < replicas.Length; i++)
        {
            if (replicas[i] is { } pod)
            {
                RetainClaims(start + i, pod, isScaledAway: false);
            }
        }

        foreach (var (ordinal, pod) in condemned)
        {
            RetainClaims(ordinal, pod, isScaledAway: true);
        }
    }

    private void RetainClaims(int ordinal, Pod pod, bool isScaledAway)
    {
        foreach (var wanted in StatefulPods.Claims(set, ordinal))
        {
            if (snapshot.Claim(wanted.Metadata.Name) is { } claim && ClaimRetention.Apply(claim, set, pod, isScaledAway) is var retained && !ReferenceEquals(retained, claim))
            {
                plan.UpdateClaims.Add(retained);
            }
        }
    }

    /// <returns>Whether the set may go on to the next step.</returns>
    private bool Fill()
    {
        for (var i = 0; i < replicas.Length; i++)
        {
            if (!Fill(i, start + i) && ordered)
            {
                return false;
            }
        }

        return true;
    }

    private bool Fill(int index, int ordinal)
    {
        if (replicas[index] is not { } pod)
        {
            Create(ordinal);
            return false;
        }

        if (PodRules.IsTerminal(pod))
        {
            if (pod.Metadata.DeletionTimestamp is null)
            {
                var failed = pod.Status.Phase == "Failed";
                plan.Events.Add((
                    failed ? "Warning" : "Normal",
                    failed ? "RecreatingFailedPod" : "RecreatingTerminatedPod",
                    $"StatefulSet {set.Metadata.Namespace}/{set.Metadata.Name} is recreating {(failed ? "failed" : "terminated")} Pod {pod.Metadata.Name}"));
                plan.Delete.Add(pod);
            }

            return false;
        }

        if (pod.Status.Phase == "Pending")
        {
            CreateMissingClaims(ordinal, pod);
        }

        if (pod.Metadata.DeletionTimestamp is not null)
        {
            return false;
        }

        if (StatefulPods.WithIdentity(pod, ordinal) is var identified && !ReferenceEquals(identified, pod))
        {
            plan.Update.Add(identified);
        }

        return PodRules.IsAvailable(pod, set.Spec.MinReadySeconds, snapshot.Now) && pod.Status.Phase == "Running";
    }

    private void Create(int ordinal)
    {
        var revision = IsCurrentWanted(ordinal) ? snapshot.Current : snapshot.Update;
        var template = ReferenceEquals(revision, snapshot.Update) ? set.Spec.Template : TemplateRevisions.TemplateOf(revision);
        var pod = StatefulPods.Make(set, template, revision.Metadata.Name, ordinal);
        CreateMissingClaims(ordinal, pod);
        plan.Create.Add(pod);
    }

    private void CreateMissingClaims(int ordinal, Pod pod)
    {
        foreach (var claim in StatefulPods.Claims(set, ordinal))
        {
            if (snapshot.Claim(claim.Metadata.Name) is null)
            {
                plan.CreateClaims.Add((pod, ClaimRetention.Apply(claim, set, null, isScaledAway: false)));
            }
        }
    }

    // Pods below the partition are made as they were.
    private bool IsCurrentWanted(int ordinal) => set.Spec.UpdateStrategy switch
    {
        { Type: "OnDelete" } => false,
        { RollingUpdate: { } rolling } => ordinal < start + (rolling.Partition ?? 0),
        _ => ordinal < start + set.Status.CurrentReplicas,
    };
}
