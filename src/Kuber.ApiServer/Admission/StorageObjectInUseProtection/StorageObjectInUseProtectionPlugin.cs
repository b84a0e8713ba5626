namespace Kuber.ApiServer.Admission.StorageObjectInUseProtection;

/// <summary>Volumes, claims and volume attributes classes linger when they are deleted, until a controller sees that nothing uses them.</summary>
internal sealed class StorageObjectInUseProtectionPlugin : AdmissionPlugin
{
    /// <inheritdoc/>
    public override string Name => "StorageObjectInUseProtection";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is not { Operation: AdmissionOperation.Create, Subresource: "", Object: { } value })
        {
            return ValueTask.CompletedTask;
        }

        var finalizer = (request.Resource.Group, request.Resource.Plural) switch
        {
            ("", "persistentvolumes") => "kubernetes.io/pv-protection",
            ("", "persistentvolumeclaims") => "kubernetes.io/pvc-protection",
            ("storage.k8s.io", "volumeattributesclasses") => "kubernetes.io/vac-protection",
            _ => "",
        };
        if (finalizer.Length > 0 && !value.Metadata.Finalizers.Exists(f => f == finalizer))
        {
            request.Object = value.WithMetadata(value.Metadata with { Finalizers = value.Metadata.Finalizers.Add(finalizer) });
        }

        return ValueTask.CompletedTask;
    }
}
