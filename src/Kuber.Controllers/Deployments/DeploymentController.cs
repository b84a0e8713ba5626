using Kuber.Api.Apps.V1;
using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;
using Kuber.Machinery.Selectors;

namespace Kuber.Controllers.Deployments;

/// <summary>Runs the reconciler of Deployments.</summary>
internal static class DeploymentController
{
    public static readonly ControllerDescriptor Descriptor = new("deployment-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new DeploymentReconciler(context), context);
        var deployments = context.Informers.For<Deployment>().Lister;
        var replicaSets = context.Informers.For<ReplicaSet>().Lister;
        host.For<Deployment>()
            .Owns<ReplicaSet>("Deployment")
            .Watch<ReplicaSet>((change, queue) =>
            {
                if (change.New is { } orphan && orphan.Metadata.DeletionTimestamp is null && Owners.ControllerOf(orphan) is null)
                {
                    foreach (var deployment in deployments.List(orphan.Metadata.Namespace))
                    {
                        if (LabelSelectorRules.Matches(deployment.Spec.Selector, orphan.Metadata.Labels))
                        {
                            queue.Add(new(deployment.Metadata.Namespace, deployment.Metadata.Name));
                        }
                    }
                }
            })
            .Watch<Pod>((change, queue) =>
            {
                // Recreate waits for the last pod of the old ReplicaSets to go or end.
                if (change.Old is { } pod && (change.New is null || PodRules.IsTerminal(change.New)) && Owners.ControllerOf(pod) is { Kind: "ReplicaSet" } owner
                    && replicaSets.Get(pod.Metadata.Namespace, owner.Name) is { } replicaSet
                    && Owners.ControllerOf(replicaSet) is { Kind: "Deployment" } deployment
                    && deployments.Get(pod.Metadata.Namespace, deployment.Name)?.Spec.Strategy.Type == "Recreate")
                {
                    queue.Add(new(pod.Metadata.Namespace, deployment.Name));
                }
            });
        await host.RunAsync(cancellationToken);
    }
}
