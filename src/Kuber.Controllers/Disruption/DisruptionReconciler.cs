using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Selectors;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.Disruption;

/// <summary>Keeps the status of budgets.</summary>
internal sealed class DisruptionReconciler(ControllerContext context) : IReconciler
{
    private const string Stale = "stale/";
    private readonly ILister<PodDisruptionBudget> budgets = context.Informers.For<PodDisruptionBudget>().Lister;
    private readonly ILister<Pod> pods = context.Informers.For<Pod>().Lister;
    private readonly ILister<ReplicaSet> replicaSets = context.Informers.For<ReplicaSet>().Lister;
    private readonly ILister<Deployment> deployments = context.Informers.For<Deployment>().Lister;
    private readonly ILister<StatefulSet> statefulSets = context.Informers.For<StatefulSet>().Lister;
    private readonly ILister<ReplicationController> replicationControllers = context.Informers.For<ReplicationController>().Lister;
    private readonly IEventRecorder events = context.Events.Recorder("controllermanager");

    /// <summary>The key under which a pod's mark is looked at.</summary>
    public static ObjectKey StaleKey(Pod pod) => new(pod.Metadata.Namespace, Stale + pod.Metadata.Name);

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (key.Name.StartsWith(Stale, StringComparison.Ordinal))
        {
            return await UnmarkAsync(key.Namespace, key.Name[Stale.Length..], cancellationToken);
        }

        if (budgets.Get(key.Namespace, key.Name) is not { Metadata.DeletionTimestamp: null } budget)
        {
            return null;
        }

        var selected = pods.List(key.Namespace).Where(p => LabelSelectorRules.Matches(budget.Spec.Selector, p.Metadata.Labels)).ToList();
        if (selected.Count == 0)
        {
            events.Record(budget, EventTypes.Normal, "NoPods", "No matching pods found");
        }

        var plan = DisruptionPlan.Decide(new(budget, selected, ScaleOf, Time.Now(context.Clock)));
        foreach (var pod in plan.NotDeleted)
        {
            events.Record(pod, EventTypes.Warning, "NotDeleted", $"Pod was expected by PDB {key} to be deleted but it wasn't");
        }

        if (plan.Unmanaged.Count > 0)
        {
            events.Record(
                budget,
                EventTypes.Warning,
                "UnmanagedPods",
                $"Pods selected by this PodDisruptionBudget (selector: {Selector.From(budget.Spec.Selector)}) were found to be unmanaged. As a result, the status of the PDB cannot be calculated correctly, which may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of the PDB to an integer value.");
        }

        if (plan.Status != budget.Status)
        {
            await context.Client.UpdateAsync(budget with { Status = plan.Status }, "status", Writes.Update, cancellationToken);
        }

        return plan.RecheckAfter;
    }

    private async Task<TimeSpan?> UnmarkAsync(string ns, string name, CancellationToken cancellationToken)
    {
        if (pods.Get(ns, name) is not { } pod || !StaleDisruption.IsCandidate(pod))
        {
            return null;
        }

        var left = StaleDisruption.Left(pod, context.Clock.GetUtcNow());
        if (left > TimeSpan.Zero)
        {
            return left;
        }

        var condition = new PodCondition { Type = DisruptionTarget.Type, Status = "False", LastTransitionTime = Time.Now(context.Clock), ObservedGeneration = pod.Metadata.Generation };
        try
        {
            await context.Client.UpdateAsync(pod with { Status = PodRules.WithCondition(pod.Status, condition) }, "status", Writes.Update, cancellationToken);
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }

        return null;
    }

    private (string Uid, int Replicas)? ScaleOf(Pod pod)
    {
        if (Owners.ControllerOf(pod) is not { } owner)
        {
            return null;
        }

        var ns = pod.Metadata.Namespace;
        switch (owner.Kind)
        {
            case "ReplicaSet" when replicaSets.Get(ns, owner.Name) is { } set && set.Metadata.Uid == owner.Uid:
                return Owners.ControllerOf(set) is { Kind: "Deployment" } parent && deployments.Get(ns, parent.Name) is { } deployment && deployment.Metadata.Uid == parent.Uid
                    ? (deployment.Metadata.Uid, deployment.Spec.Replicas ?? 1)
                    : (set.Metadata.Uid, set.Spec.Replicas ?? 1);
            case "StatefulSet" when statefulSets.Get(ns, owner.Name) is { } set && set.Metadata.Uid == owner.Uid:
                return (set.Metadata.Uid, set.Spec.Replicas ?? 1);
            case "ReplicationController" when replicationControllers.Get(ns, owner.Name) is { } controller && controller.Metadata.Uid == owner.Uid:
                return (controller.Metadata.Uid, controller.Spec.Replicas ?? 1);
            default:
                return null;
        }
    }
}
