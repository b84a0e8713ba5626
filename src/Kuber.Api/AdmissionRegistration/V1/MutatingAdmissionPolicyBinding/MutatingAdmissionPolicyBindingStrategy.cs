using Kuber.Api.Registry;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of bindings of policies that change objects.</summary>
public sealed class MutatingAdmissionPolicyBindingStrategy : ResourceStrategy<MutatingAdmissionPolicyBinding>
{
    /// <inheritdoc/>
    public override bool AllowUnconditionalUpdate => false;

    /// <inheritdoc/>
    public override MutatingAdmissionPolicyBinding Default(MutatingAdmissionPolicyBinding value)
    {
        var match = MatchingDefaults.Apply(value.Spec.MatchResources);
        return ReferenceEquals(match, value.Spec.MatchResources) ? value : value with { Spec = value.Spec with { MatchResources = match } };
    }

    /// <inheritdoc/>
    public override MutatingAdmissionPolicyBinding PrepareForCreate(MutatingAdmissionPolicyBinding value, StrategyContext context) =>
        value with { Metadata = Generations.First(value.Metadata) };

    /// <inheritdoc/>
    public override MutatingAdmissionPolicyBinding PrepareForUpdate(MutatingAdmissionPolicyBinding value, MutatingAdmissionPolicyBinding old, StrategyContext context) =>
        value with { Metadata = Generations.Next(value.Metadata, old.Metadata, value.Spec != old.Spec) };

    /// <inheritdoc/>
    public override void Validate(MutatingAdmissionPolicyBinding value, FieldErrors errors)
    {
        var path = FieldPath.Of("spec");
        BindingValidation.Check(value.Spec.PolicyName, value.Spec.ParamRef, value.Spec.MatchResources, path, errors);
        MutatingAdmissionPolicyValidation.Operations(value.Spec.MatchResources, path.Child("matchResources"), errors);
    }

    /// <inheritdoc/>
    public override void ValidateUpdate(MutatingAdmissionPolicyBinding value, MutatingAdmissionPolicyBinding old, FieldErrors errors)
    {
        ObjectMetaValidation.Create(value.Metadata, namespaced: false, ValidateName, errors);
        Validate(value, errors);
    }
}
