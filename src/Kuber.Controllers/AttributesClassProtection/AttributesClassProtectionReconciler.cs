using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Storage.V1;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.AttributesClassProtection;

/// <summary>Puts the finalizer on a class, and takes it off one that is being deleted when no claim and no volume names it.</summary>
internal sealed class AttributesClassProtectionReconciler : IReconciler
{
    private const string Finalizer = "kubernetes.io/vac-protection";
    private const string ByClass = "volumeattributesclass";
    private readonly ControllerContext context;
    private readonly ILister<VolumeAttributesClass> classes;
    private readonly ILister<PersistentVolumeClaim> claims;
    private readonly ILister<PersistentVolume> volumes;

    public AttributesClassProtectionReconciler(ControllerContext context)
    {
        this.context = context;
        classes = context.Informers.For<VolumeAttributesClass>().Lister;
        var ofClaims = context.Informers.For<PersistentVolumeClaim>();
        ofClaims.AddIndex(ByClass, AttributesClasses.Of);
        claims = ofClaims.Lister;
        var ofVolumes = context.Informers.For<PersistentVolume>();
        ofVolumes.AddIndex(ByClass, AttributesClasses.Of);
        volumes = ofVolumes.Lister;
    }

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (classes.Get("", key.Name) is not { } found)
        {
            return null;
        }

        var finalizers = found.Metadata.Finalizers;
        var held = finalizers.Exists(static f => f == Finalizer);
        var wanted = found.Metadata.DeletionTimestamp is null ? held ? finalizers : finalizers.Add(Finalizer)
            : held && !await IsNamedAsync(key.Name, cancellationToken) ? finalizers.RemoveAll(static f => f == Finalizer)
            : finalizers;
        if (wanted != finalizers)
        {
            try
            {
                await context.Client.UpdateAsync(found with { Metadata = found.Metadata with { Finalizers = wanted } }, "", Writes.Update, cancellationToken);
            }
            catch (Exception exception) when (Failures.IsNotFound(exception))
            {
                // Gone already.
            }
        }

        return null;
    }

    // The caches may lag behind a claim that names the class since a moment ago: the server decides.
    private async Task<bool> IsNamedAsync(string name, CancellationToken cancellationToken)
    {
        if (claims.ByIndex(ByClass, name).Count > 0 || volumes.ByIndex(ByClass, name).Count > 0)
        {
            return true;
        }

        var allClaims = await context.Client.ListAsync<PersistentVolumeClaim>("", ListOptions.Empty, cancellationToken);
        var allVolumes = await context.Client.ListAsync<PersistentVolume>("", ListOptions.Empty, cancellationToken);
        return allClaims.Items.Any(c => AttributesClasses.Of(c).Contains(name)) || allVolumes.Items.Any(v => AttributesClasses.Of(v).Contains(name));
    }
}
