using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec")]
public sealed partial record ValidatingAdmissionPolicyBindingSpec
{
    [Field(1, "policyName", Required = true, OmitZero = true)]
    public string PolicyName { get; init; } = "";

    [Field(2, "paramRef")]
    public ParamRef? ParamRef { get; init; }

    [Field(3, "matchResources")]
    public MatchResources? MatchResources { get; init; }

    [Field(4, "validationActions", Required = true, GoType = "[]v1.ValidationAction")]
    [Enum("Audit", "Deny", "Warn")]
    [ListType("set")]
    public ApiList<string> ValidationActions { get; init; }
}
