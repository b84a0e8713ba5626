using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may change of a claim: its volume once, its class where there was none, its size and attributes once it is bound.</summary>
internal static class PersistentVolumeClaimChange
{
    private const string Immutable = "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n";
    private const string ClassAnnotation = PersistentVolumeWarnings.StorageClassAnnotation;
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a change.</summary>
    public static void Check(PersistentVolumeClaim value, PersistentVolumeClaim old, FieldErrors errors)
    {
        var before = old.Spec.VolumeName.Length == 0 ? old.Spec with { VolumeName = value.Spec.VolumeName } : old.Spec;
        var now = Class(value, old, errors);
        if (value.Status.Phase == "Bound")
        {
            now = now with { VolumeAttributesClassName = before.VolumeAttributesClassName };
        }

        if (value.Status.Phase == "Bound" && !now.Resources.Requests.IsNil)
        {
            var requests = old.Spec.Resources.Requests.TryGetValue("storage", out var storage) ? now.Resources.Requests.Set("storage", storage) : now.Resources.Requests;
            now = now with { Resources = now.Resources with { Requests = requests } };
        }

        if (now != before)
        {
            errors.Forbidden(Spec, Immutable + FieldValueText.Diff(GoView.Of(before), GoView.Of(now)));
        }

        var size = value.Spec.Resources.Requests.GetValueOrDefault("storage");
        if (size < old.Spec.Resources.Requests.GetValueOrDefault("storage") && size <= old.Status.Capacity.GetValueOrDefault("storage"))
        {
            errors.Forbidden(Spec.Child("resources", "requests", "storage"), "field can not be less than status.capacity");
        }

        errors.Immutable(FieldPath.Of("volumeMode"), value.Spec.VolumeMode, old.Spec.VolumeMode);
        Attributes(value.Spec.VolumeAttributesClassName, old, errors);
    }

    /// <summary>The new spec with the old class, where the new one may take its place.</summary>
    private static PersistentVolumeClaimSpec Class(PersistentVolumeClaim value, PersistentVolumeClaim old, FieldErrors errors)
    {
        var annotated = old.Metadata.Annotations.TryGetValue(ClassAnnotation, out var was);
        var name = value.Spec.StorageClassName;
        var fits = old.Spec.StorageClassName is null && name is not null && (!annotated || name == was);
        var now = value.Metadata.Annotations.GetValueOrDefault(ClassAnnotation);
        if (annotated && fits && (now is null || now == was))
        {
            return value.Spec with { StorageClassName = null };
        }

        if ((now ?? "") != (was ?? ""))
        {
            errors.Invalid(FieldPath.Of("metadata", "annotations", ClassAnnotation), now ?? "", "field is immutable");
        }

        return fits ? value.Spec with { StorageClassName = old.Spec.StorageClassName } : value.Spec;
    }

    /// <summary>Once a class has been applied, another one may follow, but not none.</summary>
    private static void Attributes(string? now, PersistentVolumeClaim old, FieldErrors errors)
    {
        if (now == old.Spec.VolumeAttributesClassName || !string.IsNullOrEmpty(now) || old.Status.CurrentVolumeAttributesClassName is null)
        {
            return;
        }

        errors.Forbidden(
            Spec.Child("volumeAttributesClassName"),
            $"update to {(now is null ? "nil" : "empty string")} is forbidden when status.currentVolumeAttributesClassName is not nil");
    }
}
