using Kuber.Api.Core.V1;
using Kuber.Api.Storage.V1;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.PersistentVolumeClaimResize;

/// <summary>A bound claim may grow where its storage class allows that.</summary>
internal sealed class PersistentVolumeClaimResizePlugin(ApiServerCore core) : AdmissionPlugin
{
    private const string ClassBeta = "volume.beta.kubernetes.io/storage-class";

    private readonly ResourceCache classes = core.Resources.Cache("storage.k8s.io", "storageclasses");

    /// <inheritdoc/>
    public override string Name => "PersistentVolumeClaimResize";

    /// <inheritdoc/>
    public override ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request is { Operation: AdmissionOperation.Update, Object: PersistentVolumeClaim claim, Old: PersistentVolumeClaim old }
            && request.Is("", "persistentvolumeclaims")
            && claim.Spec.Resources.Requests.GetValueOrDefault("storage") > old.Spec.Resources.Requests.GetValueOrDefault("storage"))
        {
            if (old.Status.Phase != "Bound")
            {
                throw request.Forbidden("Only bound persistent volume claims can be expanded");
            }

            if (!MayGrow(claim, old))
            {
                throw request.Forbidden("only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize");
            }
        }

        return ValueTask.CompletedTask;
    }

    private bool MayGrow(PersistentVolumeClaim claim, PersistentVolumeClaim old)
    {
        var name = ClassOf(claim);
        return name.Length > 0 && name == ClassOf(old) && classes.Find(name)?.Value is StorageClass { AllowVolumeExpansion: true };
    }

    private static string ClassOf(PersistentVolumeClaim claim) =>
        claim.Metadata.Annotations.GetValueOrDefault(ClassBeta) ?? claim.Spec.StorageClassName ?? "";
}
