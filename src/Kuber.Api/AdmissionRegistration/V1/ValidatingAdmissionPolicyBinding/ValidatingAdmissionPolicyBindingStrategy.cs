using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of bindings of policies that check objects.</summary>
public sealed class ValidatingAdmissionPolicyBindingStrategy : PolicyBindingStrategy<ValidatingAdmissionPolicyBinding>
{
    /// <inheritdoc/>
    protected override IPolicyBindingSpec Spec(ValidatingAdmissionPolicyBinding value) => value.Spec;

    /// <inheritdoc/>
    protected override ValidatingAdmissionPolicyBinding With(ValidatingAdmissionPolicyBinding value, MatchResources? match) =>
        value with { Spec = value.Spec with { MatchResources = match } };

    /// <inheritdoc/>
    protected override ValidatingAdmissionPolicyBinding With(ValidatingAdmissionPolicyBinding value, ObjectMeta metadata) => value with { Metadata = metadata };

    /// <inheritdoc/>
    protected override void CheckOwn(ValidatingAdmissionPolicyBinding value, FieldPath path, FieldErrors errors) =>
        BindingValidation.Actions(value.Spec.ValidationActions, path.Child("validationActions"), errors);
}
