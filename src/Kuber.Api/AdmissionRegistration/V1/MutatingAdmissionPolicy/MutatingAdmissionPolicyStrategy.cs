using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of policies that change objects.</summary>
public sealed class MutatingAdmissionPolicyStrategy : ResourceStrategy<MutatingAdmissionPolicy>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override MutatingAdmissionPolicy Default(MutatingAdmissionPolicy value)
    {
        var match = MatchingDefaults.Apply(value.Spec.MatchConstraints);
        return value.Spec.FailurePolicy is not null && ReferenceEquals(match, value.Spec.MatchConstraints)
            ? value
            : value with { Spec = value.Spec with { MatchConstraints = match, FailurePolicy = value.Spec.FailurePolicy ?? MatchingDefaults.FailurePolicy } };
    }

    /// <inheritdoc/>
    public override MutatingAdmissionPolicy PrepareForCreate(MutatingAdmissionPolicy value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override MutatingAdmissionPolicy PrepareForUpdate(MutatingAdmissionPolicy value, MutatingAdmissionPolicy old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec) };

    /// <inheritdoc/>
    public override void Validate(MutatingAdmissionPolicy value, FieldErrors errors) => MutatingAdmissionPolicyValidation.Check(value, null, errors);

    /// <inheritdoc/>
    public override void ValidateUpdate(MutatingAdmissionPolicy value, MutatingAdmissionPolicy old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        MutatingAdmissionPolicyValidation.Check(value, old, errors);
    }
}
