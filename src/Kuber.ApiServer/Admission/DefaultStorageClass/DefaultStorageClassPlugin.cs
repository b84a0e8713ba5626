using Kuber.Api.Core.V1;
using Kuber.Api.Storage.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.DefaultStorageClass;

/// <summary>A claim that names no storage class gets the default one, if there is one; the newest, where there are several.</summary>
internal sealed class DefaultStorageClassPlugin(ApiServerCore core) : AdmissionPlugin
{
    private const string IsDefault = "storageclass.kubernetes.io/is-default-class";
    private const string IsDefaultBeta = "storageclass.beta.kubernetes.io/is-default-class";
    private const string ClassBeta = "volume.beta.kubernetes.io/storage-class";

    private readonly ResourceCache classes = core.Resources.Cache("storage.k8s.io", "storageclasses");

    /// <inheritdoc/>
    public override string Name => "DefaultStorageClass";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: PersistentVolumeClaim { Spec.StorageClassName: null } claim }
            && request.Is("", "persistentvolumeclaims")
            && !claim.Metadata.Annotations.ContainsKey(ClassBeta)
            && Default() is { } found)
        {
            request.Object = claim with { Spec = claim.Spec with { StorageClassName = found.Metadata.Name } };
        }

        return ValueTask.CompletedTask;
    }

    private StorageClass? Default() => classes.Snapshot().All
        .Select(i => (StorageClass)i.Value)
        .Where(c => c.Metadata.Annotations.GetValueOrDefault(IsDefault) == "true" || c.Metadata.Annotations.GetValueOrDefault(IsDefaultBeta) == "true")
        .OrderByDescending(c => c.Metadata.CreationTimestamp?.UnixSeconds ?? 0)
        .ThenBy(c => c.Metadata.Name, StringComparer.Ordinal)
        .FirstOrDefault();
}
