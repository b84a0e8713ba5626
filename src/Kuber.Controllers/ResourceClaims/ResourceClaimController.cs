using Kuber.Api.Core.V1;
using Kuber.Api.Resource.V1;
using Kuber.Client.Controllers;
using Kuber.Controllers.Shared;
using ResourceClaim = Kuber.Api.Resource.V1.ResourceClaim;

namespace Kuber.Controllers.ResourceClaims;

/// <summary>Makes the resource claims that pods ask for by template, and frees claims of pods that have gone or ended.</summary>
internal static class ResourceClaimController
{
    public static readonly ControllerDescriptor Descriptor = new("resourceclaim-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new ResourceClaimReconciler(context), context);
        var pods = context.Informers.For<Pod>().Lister;
        host.Watch<Pod>((change, queue) =>
        {
            var pod = change.New ?? change.Old!;
            if (pod.Spec.ResourceClaims.IsEmpty)
            {
                return;
            }

            queue.Add(ResourceClaimReconciler.PodKey(pod));
            if (change.New is null || PodRules.IsTerminal(pod))
            {
                foreach (var claim in ResourceClaimReconciler.ClaimsOf(pod))
                {
                    queue.Add(new(pod.Metadata.Namespace, claim));
                }
            }
        });
        host.For<ResourceClaim>();
        host.Watch<ResourceClaim>((change, queue) =>
        {
            if (change.New is null && Owners.ControllerOf(change.Old!) is { Kind: "Pod" } owner && pods.Get(change.Old!.Metadata.Namespace, owner.Name) is { } pod)
            {
                queue.Add(ResourceClaimReconciler.PodKey(pod));
            }
        });
        host.Watch<ResourceClaimTemplate>((change, queue) =>
        {
            if (change is { Old: null, New: { } template })
            {
                foreach (var pod in pods.List(template.Metadata.Namespace))
                {
                    if (pod.Spec.ResourceClaims.Exists(c => c.ResourceClaimTemplateName == template.Metadata.Name))
                    {
                        queue.Add(ResourceClaimReconciler.PodKey(pod));
                    }
                }
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
