using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.ClaimProtection;

/// <summary>Puts the finalizer on a claim, and takes it off one that is being deleted when no pod uses it.</summary>
internal sealed class ClaimProtectionReconciler : IReconciler
{
    private const string Finalizer = "kubernetes.io/pvc-protection";
    private const string ByClaim = "claim";
    private readonly ControllerContext context;
    private readonly ILister<PersistentVolumeClaim> claims;
    private readonly ILister<Pod> pods;

    public ClaimProtectionReconciler(ControllerContext context)
    {
        this.context = context;
        claims = context.Informers.For<PersistentVolumeClaim>().Lister;
        var informer = context.Informers.For<Pod>();
        informer.AddIndex(ByClaim, static p => PodClaims.Of(p).Select(c => p.Metadata.Namespace + "/" + c).Distinct());
        pods = informer.Lister;
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (claims.Get(key.Namespace, key.Name) is not { } claim)
        {
            return null;
        }

        var held = claim.Metadata.Finalizers.Exists(static f => f == Finalizer);
        try
        {
            if (claim.Metadata.DeletionTimestamp is null)
            {
                if (!held)
                {
                    await context.Client.UpdateAsync(claim with { Metadata = claim.Metadata with { Finalizers = claim.Metadata.Finalizers.Add(Finalizer) } }, "", Writes.Update, cancellationToken);
                }
            }
            else if (held && !pods.ByIndex(ByClaim, key.ToString()).Any(IsUsing) && !await IsUsedNowAsync(key, cancellationToken))
            {
                await context.Client.UpdateAsync(
                    claim with { Metadata = claim.Metadata with { Finalizers = claim.Metadata.Finalizers.RemoveAll(static f => f == Finalizer) } }, "", Writes.Update, cancellationToken);
            }
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }

        return null;
    }

    // A pod uses its claims from being bound until it has ended.
    private static bool IsUsing(Pod pod) => pod.Spec.NodeName.Length > 0 && !PodRules.IsTerminal(pod);

    // The cache may lag behind a pod that has just been bound: the server decides.
    private async Task<bool> IsUsedNowAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        var all = await context.Client.ListAsync<Pod>(key.Namespace, ListOptions.Empty, cancellationToken);
        return all.Items.Any(p => IsUsing(p) && PodClaims.Of(p).Contains(key.Name));
    }
}
