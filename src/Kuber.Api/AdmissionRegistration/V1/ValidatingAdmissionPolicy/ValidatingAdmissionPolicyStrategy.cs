using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of policies that check objects.</summary>
public sealed class ValidatingAdmissionPolicyStrategy : ResourceStrategy<ValidatingAdmissionPolicy>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override ValidatingAdmissionPolicy Default(ValidatingAdmissionPolicy value)
    {
        var match = MatchingDefaults.Apply(value.Spec.MatchConstraints);
        return value.Spec.FailurePolicy is not null && ReferenceEquals(match, value.Spec.MatchConstraints)
            ? value
            : value with { Spec = value.Spec with { MatchConstraints = match, FailurePolicy = value.Spec.FailurePolicy ?? MatchingDefaults.FailurePolicy } };
    }

    /// <inheritdoc/>
    public override ValidatingAdmissionPolicy PrepareForCreate(ValidatingAdmissionPolicy value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata), Status = ValidatingAdmissionPolicyStatus.Empty };

    /// <inheritdoc/>
    public override ValidatingAdmissionPolicy PrepareForUpdate(ValidatingAdmissionPolicy value, ValidatingAdmissionPolicy old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec), Status = old.Status };

    /// <inheritdoc/>
    public override ValidatingAdmissionPolicy PrepareForStatusUpdate(ValidatingAdmissionPolicy value, ValidatingAdmissionPolicy old, StrategyContext context) =>
        value with { Metadata = StatusMetadata.Keep(value.Metadata, old.Metadata), Spec = old.Spec };

    /// <inheritdoc/>
    public override void Validate(ValidatingAdmissionPolicy value, FieldErrors errors) => ValidatingAdmissionPolicyValidation.Check(value, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(ValidatingAdmissionPolicy value, ValidatingAdmissionPolicy old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        ValidatingAdmissionPolicyValidation.Check(value, old, errors);
    }

    /// <inheritdoc/>
    public override void ValidateStatusUpdate(ValidatingAdmissionPolicy value, ValidatingAdmissionPolicy old, FieldErrors errors) =>
        ValidatingAdmissionPolicyValidation.Status(value.Status, errors);
}
