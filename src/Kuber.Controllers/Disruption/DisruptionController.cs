using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Policy.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.Disruption;

/// <summary>Reckons how many pods may be evicted, for the eviction subresource and the scheduler.</summary>
internal static class DisruptionController
{
    public static readonly ControllerDescriptor Descriptor = new("disruption-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new DisruptionReconciler(context), context);
        var budgets = context.Informers.For<PodDisruptionBudget>().Lister;
        host.For<PodDisruptionBudget>()
            .Needs<ReplicaSet>()
            .Needs<Deployment>()
            .Needs<StatefulSet>()
            .Needs<ReplicationController>()
            .Watch<Pod>((change, queue) =>
            {
                foreach (var pod in new[] { change.Old, change.New })
                {
                    if (pod is null || (change is { Old: { } before, New: { } after } && !Matters(before, after)))
                    {
                        continue;
                    }

                    foreach (var budget in budgets.List(pod.Metadata.Namespace))
                    {
                        if (LabelSelectorRules.Matches(budget.Spec.Selector, pod.Metadata.Labels))
                        {
                            queue.Add(new(budget.Metadata.Namespace, budget.Metadata.Name));
                        }
                    }
                }

                if (change.New is { } marked && StaleDisruption.IsCandidate(marked))
                {
                    queue.Add(DisruptionReconciler.StaleKey(marked));
                }
            });
        await host.RunAsync(cancellationToken);
    }

    private static bool Matters(Pod before, Pod after) =>
        PodRules.IsReady(before) != PodRules.IsReady(after)
        || before.Metadata.DeletionTimestamp is null != after.Metadata.DeletionTimestamp is null
        || before.Metadata.Labels != after.Metadata.Labels
        || before.Metadata.OwnerReferences != after.Metadata.OwnerReferences;
}
