using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.Disruption;

/// <summary>The status of a budget, and what else follows.</summary>
/// <param name="Status">The status to show.</param>
/// <param name="NotDeleted">Pods that were evicted and are still there after the time that they had to go.</param>
/// <param name="Unmanaged">Pods that no controller can be asked about, though the budget needs it.</param>
/// <param name="RecheckAfter">When an evicted pod should have gone.</param>
internal sealed record DisruptionPlan(PodDisruptionBudgetStatus Status, IReadOnlyList<Pod> NotDeleted, IReadOnlyList<Pod> Unmanaged, TimeSpan? RecheckAfter)
{
    /// <summary>The condition that says whether pods may be evicted.</summary>
    public const string Condition = "DisruptionAllowed";

    /// <summary>How long an evicted pod may take until it is seen being deleted.</summary>
    public const int DeletionTimeoutSeconds = 120;

    /// <summary>Decides from a snapshot.</summary>
    public static DisruptionPlan Decide(DisruptionSnapshot snapshot)
    {
        var budget = snapshot.Budget;
        var unmanaged = new List<Pod>();
        var (expected, desired) = Expect(snapshot, unmanaged);
        var disrupted = Disrupted(snapshot, out var notDeleted, out var recheck);
        var healthy = snapshot.Pods.Count(p => p.Metadata.DeletionTimestamp is null && PodRules.IsReady(p) && !disrupted.ContainsKey(p.Metadata.Name));
        var allowed = expected <= 0 ? 0 : Math.Max(0, healthy - desired);
        var status = budget.Status with
        {
            CurrentHealthy = healthy,
            DesiredHealthy = desired,
            ExpectedPods = expected,
            DisruptionsAllowed = allowed,
            DisruptedPods = disrupted,
            ObservedGeneration = budget.Metadata.Generation,
            Conditions = StatusConditions.Set(budget.Status.Conditions, new()
            {
                Type = Condition,
                Status = allowed > 0 ? "True" : "False",
                Reason = allowed > 0 ? "SufficientPods" : "InsufficientPods",
                ObservedGeneration = budget.Metadata.Generation,
                LastTransitionTime = snapshot.Now,
            }),
        };
        return new(status, notDeleted, unmanaged, recheck);
    }

    private static (int Expected, int Desired) Expect(DisruptionSnapshot snapshot, List<Pod> unmanaged)
    {
        var spec = snapshot.Budget.Spec;
        if (spec.MaxUnavailable is { } unavailable)
        {
            var scale = Scale(snapshot, unmanaged);
            return (scale, Math.Max(0, scale - IntOrPercent.Resolve(unavailable, scale, roundUp: true)));
        }

        if (spec.MinAvailable is not { } available)
        {
            return (0, 0);
        }

        if (!available.IsString)
        {
            return (snapshot.Pods.Count, available.IntValue);
        }

        var total = Scale(snapshot, unmanaged);
        return (total, IntOrPercent.Resolve(available, total, roundUp: true));
    }

    // A share needs a whole: how many pods their controllers want in sum.
    private static int Scale(DisruptionSnapshot snapshot, List<Pod> unmanaged)
    {
        var scales = new Dictionary<string, int>();
        foreach (var pod in snapshot.Pods)
        {
            if (snapshot.ScaleOf(pod) is { } scale)
            {
                scales[scale.Uid] = scale.Replicas;
            }
            else
            {
                unmanaged.Add(pod);
            }
        }

        return scales.Values.Sum();
    }

    // Evicted pods count as lost already, until they are seen being deleted or have taken too long.
    private static ApiMap<Time> Disrupted(DisruptionSnapshot snapshot, out List<Pod> notDeleted, out TimeSpan? recheck)
    {
        notDeleted = [];
        recheck = null;
        var kept = snapshot.Budget.Status.DisruptedPods;
        foreach (var (name, since) in snapshot.Budget.Status.DisruptedPods.AsSpan())
        {
            var pod = snapshot.Pods.FirstOrDefault(p => p.Metadata.Name == name);
            var left = since.UnixSeconds + DeletionTimeoutSeconds - snapshot.Now.UnixSeconds;
            if (pod is null || pod.Metadata.DeletionTimestamp is not null || left < 0)
            {
                kept = kept.Remove(name);
                if (pod is { Metadata.DeletionTimestamp: null })
                {
                    notDeleted.Add(pod);
                }
            }
            else if (recheck is null || left + 1 < recheck.Value.TotalSeconds)
            {
                recheck = TimeSpan.FromSeconds(left + 1);
            }
        }

        return kept;
    }

    /// <summary>The names of pods, for a message.</summary>
    public static string Names(IReadOnlyList<Pod> pods) => string.Join(' ', pods.Select(static p => string.Create(CultureInfo.InvariantCulture, $"{p.Metadata.Name}")));
}
