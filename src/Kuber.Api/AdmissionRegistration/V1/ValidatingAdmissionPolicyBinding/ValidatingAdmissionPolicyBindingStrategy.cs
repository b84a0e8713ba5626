using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of bindings of policies that check objects.</summary>
public sealed class ValidatingAdmissionPolicyBindingStrategy : ResourceStrategy<ValidatingAdmissionPolicyBinding>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override ValidatingAdmissionPolicyBinding Default(ValidatingAdmissionPolicyBinding value)
    {
        var match = MatchingDefaults.Apply(value.Spec.MatchResources);
        return ReferenceEquals(match, value.Spec.MatchResources) ? value : value with { Spec = value.Spec with { MatchResources = match } };
    }

    /// <inheritdoc/>
    public override ValidatingAdmissionPolicyBinding PrepareForCreate(ValidatingAdmissionPolicyBinding value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override ValidatingAdmissionPolicyBinding PrepareForUpdate(ValidatingAdmissionPolicyBinding value, ValidatingAdmissionPolicyBinding old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec) };

    /// <inheritdoc/>
    public override void Validate(ValidatingAdmissionPolicyBinding value, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        BindingValidation.Check(value.Spec.PolicyName, value.Spec.ParamRef, value.Spec.MatchResources, path, errors);
        BindingValidation.Actions(value.Spec.ValidationActions, path.Child("validationActions"), errors);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(ValidatingAdmissionPolicyBinding value, ValidatingAdmissionPolicyBinding old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        Validate(value, errors);
    }
}
