using Kuber.Api.Meta.V1;
using Kuber.Api.Validation;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What may be created and changed of bindings of policies that change objects.</summary>
public sealed class MutatingAdmissionPolicyBindingStrategy : PolicyBindingStrategy<MutatingAdmissionPolicyBinding>
{
    /// <inheritdoc/>
    protected override IPolicyBindingSpec Spec(MutatingAdmissionPolicyBinding value) => value.Spec;

    /// <inheritdoc/>
    protected override MutatingAdmissionPolicyBinding With(MutatingAdmissionPolicyBinding value, MatchResources? match) =>
        value with { Spec = value.Spec with { MatchResources = match } };

    /// <inheritdoc/>
    protected override MutatingAdmissionPolicyBinding With(MutatingAdmissionPolicyBinding value, ObjectMeta metadata) => value with { Metadata = metadata };

    /// <inheritdoc/>
    protected override void CheckOwn(MutatingAdmissionPolicyBinding value, FieldPath path, FieldErrors errors) =>
        MutatingAdmissionPolicyValidation.Operations(value.Spec.MatchResources, path.Child("matchResources"), errors);
}
