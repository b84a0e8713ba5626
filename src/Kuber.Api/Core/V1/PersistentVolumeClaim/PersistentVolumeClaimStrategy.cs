using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of persistent volume claims.</summary>
public sealed class PersistentVolumeClaimStrategy : ResourceStrategy<PersistentVolumeClaim>
{
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <inheritdoc/>
    public override PersistentVolumeClaim Default(PersistentVolumeClaim value) => PersistentVolumeClaimDefaults.Apply(value);

    /// <inheritdoc/>
    public override PersistentVolumeClaim PrepareForCreate(PersistentVolumeClaim value, StrategyContext context) =>
        value with { Spec = ClaimDataSources.Both(ClaimDataSources.Known(value.Spec, null)), Status = new() { Phase = "Pending" } };

    /// <inheritdoc/>
    public override PersistentVolumeClaim PrepareForUpdate(PersistentVolumeClaim value, PersistentVolumeClaim old, StrategyContext context) =>
        value with { Spec = ClaimDataSources.Known(value.Spec, old.Spec), Status = old.Status };

    /// <inheritdoc/>
    public override PersistentVolumeClaim PrepareForStatusUpdate(PersistentVolumeClaim value, PersistentVolumeClaim old, StrategyContext context) =>
        value with { Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(PersistentVolumeClaim value, FieldErrors errors) => ClaimSpecValidation.Check(value.Spec, Spec, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(PersistentVolumeClaim value, PersistentVolumeClaim old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: true, ValidateName, errors);
        ClaimSpecValidation.Check(value.Spec, Spec, errors, old.Spec);
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        ObjectMetaValidation.Create(value.Metadata, namespaced: true, ValidateName, errors);
        ClaimSpecValidation.Check(value.Spec, Spec, errors, old.Spec);
        PersistentVolumeClaimChange.Check(value, old, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(PersistentVolumeClaim value, PersistentVolumeClaim old, FieldErrors errors)
    {
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);
        PersistentVolumeClaimStatusValidation.Check(value, errors);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(PersistentVolumeClaim value)
    {
        List<string> warnings = [];
        if (value.Metadata.Annotations.ContainsKey(PersistentVolumeWarnings.StorageClassAnnotation))
        {
            warnings.Add(PersistentVolumeWarnings.StorageClassWarning);
        }

        Fractions(value.Spec, Spec, warnings);
        return warnings;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(PersistentVolumeClaim value, PersistentVolumeClaim old) => WarningsOnCreate(value);

    /// <summary>Warns of storage that is no whole number of bytes.</summary>
    internal static void Fractions(PersistentVolumeClaimSpec spec, FieldPath path, List<string> warnings)
    {
        Whole(spec.Resources.Requests, path.Child("resources", "requests"), warnings);
        Whole(spec.Resources.Limits, path.Child("resources", "limits"), warnings);
    }

    private static void Whole(ApiMap<Quantity> amounts, FieldPath path, List<string> warnings)
    {
        if (amounts.TryGetValue("storage", out var amount) && !amount.IsInteger)
        {
            warnings.Add($"{path.Key("storage")}: fractional byte value \"{amount}\" is invalid, must be an integer");
        }
    }
}
