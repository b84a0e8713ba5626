using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Which policy is in force, with which parameters, for which requests.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec")]
public sealed partial record ValidatingAdmissionPolicyBindingSpec : IPolicyBindingSpec
{
    /// <summary>The name of the policy.</summary>
    [Field(1, "policyName", Required = true, OmitZero = true)]
    public string PolicyName { get; init; } = "";

    /// <summary>The parameters.</summary>
    [Field(2, "paramRef")]
    public ParamRef? ParamRef { get; init; }

    /// <summary>Which of the policy's requests; all when not set.</summary>
    [Field(3, "matchResources")]
    public MatchResources? MatchResources { get; init; }

    /// <summary>What a broken rule does: Deny refuses the request, Warn warns the client, Audit writes to the audit log.</summary>
    [Field(4, "validationActions", Required = true, OmitZero = true, GoType = "[]v1.ValidationAction")]
    [Enum("Audit", "Deny", "Warn")]
    [ListType("set")]
    public ApiList<string> ValidationActions { get; init; }
}
