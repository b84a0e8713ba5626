using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Which policy is in force, with which parameters, for which requests.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec")]
public sealed partial record MutatingAdmissionPolicyBindingSpec : IPolicyBindingSpec
{
    /// <summary>The name of the policy.</summary>
    [Field(1, "policyName")]
    public string PolicyName { get; init; } = "";

    /// <summary>The parameters.</summary>
    [Field(2, "paramRef")]
    public ParamRef? ParamRef { get; init; }

    /// <summary>Which of the policy's requests; all when not set.</summary>
    [Field(3, "matchResources")]
    public MatchResources? MatchResources { get; init; }
}
