using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.FlowControl.V1;

/// <summary>What may be created and changed of priority levels.</summary>
public sealed class PriorityLevelConfigurationStrategy : ResourceStrategy<PriorityLevelConfiguration>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override PriorityLevelConfiguration Default(PriorityLevelConfiguration value) => PriorityLevelConfigurationDefaults.Apply(value);

    /// <inheritdoc/>
    public override PriorityLevelConfiguration PrepareForCreate(PriorityLevelConfiguration value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Status = PriorityLevelConfigurationStatus.Empty };

    /// <inheritdoc/>
    public override PriorityLevelConfiguration PrepareForUpdate(PriorityLevelConfiguration value, PriorityLevelConfiguration old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };

    /// <inheritdoc/>
    public override PriorityLevelConfiguration PrepareForStatusUpdate(PriorityLevelConfiguration value, PriorityLevelConfiguration old, StrategyContext context) =>
        value with { Spec = old.Spec, Metadata = old.Metadata with { ManagedFields = value.Metadata.ManagedFields } };

    /// <inheritdoc/>
    public override void Validate(PriorityLevelConfiguration value, FieldErrors errors) => PriorityLevelConfigurationValidation.Check(value, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(PriorityLevelConfiguration value, PriorityLevelConfiguration old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        PriorityLevelConfigurationValidation.Check(value, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(PriorityLevelConfiguration value, PriorityLevelConfiguration old, FieldErrors errors) =>
        FlowConditions.Check(value.Status.Conditions, static c => c.Type, errors);
}
