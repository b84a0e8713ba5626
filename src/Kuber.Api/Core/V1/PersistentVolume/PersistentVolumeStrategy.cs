using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>What may be created and changed of persistent volumes.</summary>
public sealed class PersistentVolumeStrategy : ResourceStrategy<PersistentVolume>
{
    /// <inheritdoc/>
    public override PersistentVolume Default(PersistentVolume value) => PersistentVolumeDefaults.Apply(value);

    /// <inheritdoc/>
    public override PersistentVolume PrepareForCreate(PersistentVolume value, StrategyContext context) =>
        value with { Status = new() { Phase = "Pending", LastPhaseTransitionTime = Time.Now(context.Clock) } };

    /// <inheritdoc/>
    public override PersistentVolume PrepareForUpdate(PersistentVolume value, PersistentVolume old, StrategyContext context) => value with { Status = old.Status };

    /// <inheritdoc/>
    public override PersistentVolume PrepareForStatusUpdate(PersistentVolume value, PersistentVolume old, StrategyContext context) =>
        value with { Spec = old.Spec, Status = Transition(value.Status, old.Status, context) };

    /// <inheritdoc/>
    public override void Validate(PersistentVolume value, FieldErrors errors) => PersistentVolumeValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(PersistentVolume value, PersistentVolume old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        PersistentVolumeValidation.Check(value, errors);
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        PersistentVolumeValidation.Fixed(value.Spec, old.Spec, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(PersistentVolume value, PersistentVolume old, FieldErrors errors) =>
        ObjectMetaValidation.Update(value.Metadata, old.Metadata, errors);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnCreate(PersistentVolume value) => PersistentVolumeWarnings.Of(value);

    /// <inheritdoc/>
    public override IReadOnlyList<string> WarningsOnUpdate(PersistentVolume value, PersistentVolume old) => PersistentVolumeWarnings.Of(value);

    /// <summary>The time of the last change of phase: the client's where it sets one, else now, and unchanged as long as the phase is.</summary>
    private static PersistentVolumeStatus Transition(PersistentVolumeStatus status, PersistentVolumeStatus old, StrategyContext context)
    {
        if (status.Phase == old.Phase)
        {
            return status.LastPhaseTransitionTime is null ? status with { LastPhaseTransitionTime = old.LastPhaseTransitionTime } : status;
        }

        return status.LastPhaseTransitionTime is null || status.LastPhaseTransitionTime == old.LastPhaseTransitionTime
            ? status with { LastPhaseTransitionTime = Time.Now(context.Clock) }
            : status;
    }
}
