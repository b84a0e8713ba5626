using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Quotas;

/// <summary>Counts claims of volumes and the storage that they ask for, in all and by storage class.</summary>
internal sealed class VolumeClaimEvaluator : QuotaEvaluator
{
    private const string Count = "count/persistentvolumeclaims";
    private const string Claims = "persistentvolumeclaims";
    private const string Storage = "requests.storage";
    private const string OfClass = ".storageclass.storage.k8s.io/";
    private const string LegacyClass = "volume.beta.kubernetes.io/storage-class";

    /// <inheritdoc/>
    public override bool Counts(string name) =>
        name is Count or Claims or Storage || name.EndsWith(OfClass + Storage, StringComparison.Ordinal) || name.EndsWith(OfClass + Claims, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool CountsChanges(string subresource) => subresource.Length == 0;

    /// <inheritdoc/>
    public override ApiMap<Quantity> Usage(IApiObject value, DateTimeOffset now)
    {
        var claim = (PersistentVolumeClaim)value;
        var usage = ApiMap.Of((Count, Quantity.Of(1)), (Claims, Quantity.Of(1)));
        var storageClass = claim.Metadata.Annotations.GetValueOrDefault(LegacyClass) ?? claim.Spec.StorageClassName ?? "";
        if (storageClass.Length > 0)
        {
            usage = usage.Set(storageClass + OfClass + Claims, Quantity.Of(1));
        }

        if (!claim.Spec.Resources.Requests.TryGetValue("storage", out var storage))
        {
            return usage;
        }

        // Of an expansion that failed more is allocated than is asked for now.
        storage = claim.Status.AllocatedResources.TryGetValue("storage", out var allocated) && allocated > storage ? allocated : storage;
        usage = usage.Set(Storage, storage);
        return storageClass.Length > 0 ? usage.Set(storageClass + OfClass + Storage, storage) : usage;
    }

    /// <inheritdoc/>
    public override bool IsIn(ScopedResourceSelectorRequirement scope, IApiObject value)
    {
        if (scope.ScopeName != "VolumeAttributesClass")
        {
            return false;
        }

        var claim = (PersistentVolumeClaim)value;
        string?[] classes = [claim.Spec.VolumeAttributesClassName, claim.Status.CurrentVolumeAttributesClassName, claim.Status.ModifyVolumeStatus?.TargetVolumeAttributesClassName];
        string[] named = [.. classes.OfType<string>().Where(static c => c.Length > 0)];
        return named.Length == 0 ? ScopeSelection.Selects(scope, null) : named.Any(c => ScopeSelection.Selects(scope, c));
    }
}
