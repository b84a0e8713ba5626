using Kuber.Api.Core.V1;
using Kuber.Api.Resource.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Events;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;
using ResourceClaim = Kuber.Api.Resource.V1.ResourceClaim;

namespace Kuber.Controllers.ResourceClaims;

/// <summary>
/// Looks at a pod (under <see cref="PodKey"/>): makes claims from its templates and tells their names in its status. Or at a
/// claim: reservations of pods that have gone or ended are taken off; without any, a claim that was made for a pod goes with
/// it, and one that was not is deallocated.
/// </summary>
internal sealed class ResourceClaimReconciler(ControllerContext context) : IReconciler
{
    private const string PodPrefix = "pod/";
    private const string NameAnnotation = "resource.kubernetes.io/pod-claim-name";
    private const string Finalizer = "resource.kubernetes.io/delete-protection";
    private readonly ILister<Pod> pods = context.Informers.For<Pod>().Lister;
    private readonly ILister<ResourceClaim> claims = Ownership.Indexed(context.Informers.For<ResourceClaim>()).Lister;
    private readonly ILister<ResourceClaimTemplate> templates = context.Informers.For<ResourceClaimTemplate>().Lister;
    private readonly IEventRecorder events = context.Events.Recorder("resource_claim");

    /// <summary>The key of a pod.</summary>
    public static ObjectKey PodKey(Pod pod) => new(pod.Metadata.Namespace, PodPrefix + pod.Metadata.Name);

    /// <summary>The claims that a pod uses, as far as they have names.</summary>
    public static IEnumerable<string> ClaimsOf(Pod pod)
    {
        foreach (var claim in pod.Spec.ResourceClaims.ToArray())
        {
            if ((claim.ResourceClaimName ?? pod.Status.ResourceClaimStatuses.Find(s => s.Name == claim.Name)?.ResourceClaimName) is { } name)
            {
                yield return name;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        try
        {
            if (key.Name.StartsWith(PodPrefix, StringComparison.Ordinal))
            {
                await MakeClaimsAsync(key.Namespace, key.Name[PodPrefix.Length..], cancellationToken);
            }
            else
            {
                await FreeAsync(key, cancellationToken);
            }
        }
        catch (Exception exception) when (Failures.IsNotFound(exception) || Failures.IsNamespaceTerminating(exception))
        {
            // Gone already.
        }

        return null;
    }

    private async Task MakeClaimsAsync(string ns, string name, CancellationToken cancellationToken)
    {
        if (pods.Get(ns, name) is not { Metadata.DeletionTimestamp: null } pod || PodRules.IsTerminal(pod))
        {
            return;
        }

        var statuses = pod.Status.ResourceClaimStatuses;
        foreach (var asked in pod.Spec.ResourceClaims.ToArray())
        {
            if (asked.ResourceClaimTemplateName is not { } templateName || statuses.Exists(s => s.Name == asked.Name))
            {
                continue;
            }

            var claim = Ownership.Of(claims, pod).FirstOrDefault(c => c.Metadata.DeletionTimestamp is null && c.Metadata.Annotations.GetValueOrDefault(NameAnnotation) == asked.Name)
                ?? await MakeAsync(pod, asked, templateName, cancellationToken);
            statuses = statuses.Add(new() { Name = asked.Name, ResourceClaimName = claim.Metadata.Name });
        }

        if (statuses != pod.Status.ResourceClaimStatuses)
        {
            await context.Client.UpdateAsync(pod with { Status = pod.Status with { ResourceClaimStatuses = statuses } }, "status", Writes.Update, cancellationToken);
        }
    }

    private async Task<ResourceClaim> MakeAsync(Pod pod, PodResourceClaim asked, string templateName, CancellationToken cancellationToken)
    {
        try
        {
            if (templates.Get(pod.Metadata.Namespace, templateName) is not { } template)
            {
                throw new InvalidOperationException($"resource claim template \"{templateName}\": resourceclaimtemplate.resource.k8s.io \"{templateName}\" not found");
            }

            return await context.Client.CreateAsync(
                new ResourceClaim
                {
                    Metadata = new()
                    {
                        GenerateName = pod.Metadata.Name + "-" + asked.Name + "-",
                        Namespace = pod.Metadata.Namespace,
                        Labels = template.Spec.Metadata.Labels,
                        Annotations = template.Spec.Metadata.Annotations.Set(NameAnnotation, asked.Name),
                        OwnerReferences = [Owners.ControllerReference(pod)],
                    },
                    Spec = template.Spec.Spec,
                },
                Writes.Create,
                cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !Failures.IsNamespaceTerminating(exception))
        {
            events.Record(pod, EventTypes.Warning, "FailedResourceClaimCreation", $"PodResourceClaim {asked.Name}: {exception.Message}");
            throw;
        }
    }

    private async Task FreeAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (claims.Get(key.Namespace, key.Name) is not { } claim)
        {
            return;
        }

        var kept = new List<ResourceClaimConsumerReference>();
        foreach (var consumer in claim.Status.ReservedFor.ToArray())
        {
            if (consumer is not { ApiGroup: "", Resource: "pods" } || await IsUsingAsync(key.Namespace, consumer, cancellationToken))
            {
                kept.Add(consumer);
            }
        }

        // The devices go back when the last one who had them is gone, or with the claim; one who allocates first and reserves
        // then keeps them in between.
        var isHeld = claim.Metadata.Finalizers.Exists(static f => f == Finalizer);
        var isFreed = kept.Count < claim.Status.ReservedFor.Count || (kept.Count == 0 && isHeld && claim.Metadata.DeletionTimestamp is not null);
        if (isFreed)
        {
            var status = claim.Status with { ReservedFor = kept.ToApiList(), Allocation = kept.Count == 0 ? null : claim.Status.Allocation };
            claim = await context.Client.UpdateAsync(claim with { Status = status }, "status", Writes.Update, cancellationToken);
        }

        if (kept.Count == 0 && claim.Status.Allocation is null && isHeld)
        {
            claim = await context.Client.UpdateAsync(
                claim with { Metadata = claim.Metadata with { Finalizers = claim.Metadata.Finalizers.RemoveAll(static f => f == Finalizer) } }, "", Writes.Update, cancellationToken);
        }

        if (kept.Count == 0 && claim.Metadata.DeletionTimestamp is null && Owners.ControllerOf(claim) is { Kind: "Pod" } owner
            && pods.Get(key.Namespace, owner.Name) is { } pod && pod.Metadata.Uid == owner.Uid && PodRules.IsTerminal(pod))
        {
            await context.Client.DeleteAsync<ResourceClaim>(key.Namespace, key.Name, Writes.DeleteExactly(claim.Metadata.Uid), cancellationToken);
        }
    }

    // Whether a reserved claim may be freed decides over devices, so the server is asked where the cache does not know the pod.
    private async Task<bool> IsUsingAsync(string ns, ResourceClaimConsumerReference consumer, CancellationToken cancellationToken)
    {
        var pod = pods.Get(ns, consumer.Name);
        if (pod is null || pod.Metadata.Uid != consumer.Uid)
        {
            try
            {
                pod = await context.Client.GetAsync<Pod>(ns, consumer.Name, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                return false;
            }
        }

        return pod.Metadata.Uid == consumer.Uid && !PodRules.IsTerminal(pod) && !(pod.Metadata.DeletionTimestamp is not null && pod.Spec.NodeName.Length == 0);
    }
}
