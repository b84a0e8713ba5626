using Kuber.Api.Core.V1;

namespace Kuber.Controllers.PersistentVolumes;

/// <summary>The annotations by which binders and provisioners speak to each other.</summary>
internal static class VolumeAnnotations
{
    public const string BindCompleted = "pv.kubernetes.io/bind-completed";
    public const string BoundByController = "pv.kubernetes.io/bound-by-controller";
    public const string ProvisionedBy = "pv.kubernetes.io/provisioned-by";
    public const string SelectedNode = "volume.kubernetes.io/selected-node";
    public const string Provisioner = "volume.kubernetes.io/storage-provisioner";
    public const string BetaProvisioner = "volume.beta.kubernetes.io/storage-provisioner";
    private const string BetaClass = "volume.beta.kubernetes.io/storage-class";

    /// <summary>The storage class that a claim asks for; null where it leaves that open.</summary>
    public static string? ClassOf(PersistentVolumeClaim claim) => claim.Metadata.Annotations.GetValueOrDefault(BetaClass) ?? claim.Spec.StorageClassName;

    /// <summary>Whether the claim has been bound for good.</summary>
    public static bool IsBound(PersistentVolumeClaim claim) => claim.Metadata.Annotations.ContainsKey(BindCompleted);
}
