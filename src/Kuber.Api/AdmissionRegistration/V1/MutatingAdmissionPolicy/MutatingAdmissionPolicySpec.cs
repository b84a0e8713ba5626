using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec")]
public sealed partial record MutatingAdmissionPolicySpec
{
    [Field(1, "paramKind")]
    public ParamKind? ParamKind { get; init; }

    [Field(2, "matchConstraints")]
    public MatchResources? MatchConstraints { get; init; }

    [Field(3, "variables")]
    [ListType("atomic")]
    public ApiList<Variable> Variables { get; init; }

    [Field(4, "mutations")]
    [ListType("atomic")]
    public ApiList<Mutation> Mutations { get; init; }

    [Field(5, "failurePolicy", GoType = "v1.FailurePolicyType")]
    [Enum("Fail", "Ignore")]
    public string? FailurePolicy { get; init; }

    [Field(6, "matchConditions")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<MatchCondition> MatchConditions { get; init; }

    [Field(7, "reinvocationPolicy", GoType = "v1.ReinvocationPolicyType")]
    [Enum("IfNeeded", "Never")]
    public string ReinvocationPolicy { get; init; } = "";
}
