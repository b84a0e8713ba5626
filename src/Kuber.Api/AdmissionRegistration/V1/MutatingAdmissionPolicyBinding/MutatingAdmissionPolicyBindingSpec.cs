using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec")]
public sealed partial record MutatingAdmissionPolicyBindingSpec
{
    [Field(1, "policyName")]
    public string PolicyName { get; init; } = "";

    [Field(2, "paramRef")]
    public ParamRef? ParamRef { get; init; }

    [Field(3, "matchResources")]
    public MatchResources? MatchResources { get; init; }
}
