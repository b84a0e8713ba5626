using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec")]
public sealed partial record ValidatingAdmissionPolicySpec
{
    [Field(1, "paramKind")]
    public ParamKind? ParamKind { get; init; }

    [Field(2, "matchConstraints")]
    public MatchResources? MatchConstraints { get; init; }

    [Field(3, "validations")]
    [ListType("atomic")]
    public ApiList<Validation> Validations { get; init; }

    [Field(4, "failurePolicy", GoType = "v1.FailurePolicyType")]
    [Enum("Fail", "Ignore")]
    public string? FailurePolicy { get; init; }

    [Field(5, "auditAnnotations")]
    [ListType("atomic")]
    public ApiList<AuditAnnotation> AuditAnnotations { get; init; }

    [Field(6, "matchConditions")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<MatchCondition> MatchConditions { get; init; }

    [Field(7, "variables")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<Variable> Variables { get; init; }
}
