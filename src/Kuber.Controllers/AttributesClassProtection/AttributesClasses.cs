using Kuber.Api.Core.V1;

namespace Kuber.Controllers.AttributesClassProtection;

/// <summary>The classes of volume attributes that claims and volumes name.</summary>
internal static class AttributesClasses
{
    /// <summary>The classes that a claim asks for, has, or is being changed to.</summary>
    public static IEnumerable<string> Of(PersistentVolumeClaim claim) =>
        Named(claim.Spec.VolumeAttributesClassName, claim.Status.CurrentVolumeAttributesClassName, claim.Status.ModifyVolumeStatus?.TargetVolumeAttributesClassName);

    /// <summary>The class that a volume has.</summary>
    public static IEnumerable<string> Of(PersistentVolume volume) => Named(volume.Spec.VolumeAttributesClassName);

    private static IEnumerable<string> Named(params IEnumerable<string?> names) =>
        names.Where(static n => !string.IsNullOrEmpty(n)).Select(static n => n!).Distinct(StringComparer.Ordinal);
}
