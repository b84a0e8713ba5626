using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Requests and the changes that are made.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec")]
public sealed partial record MutatingAdmissionPolicySpec : IPolicySpec
{
    /// <summary>The kind of the parameters; none when not set.</summary>
    [Field(1, "paramKind")]
    public ParamKind? ParamKind { get; init; }

    /// <summary>The requests that the policy is for.</summary>
    [Field(2, "matchConstraints")]
    public MatchResources? MatchConstraints { get; init; }

    /// <summary>Named expressions that others can use as variables.NAME.</summary>
    [Field(3, "variables")]
    [ListType("atomic")]
    public ApiList<Variable> Variables { get; init; }

    /// <summary>The changes, in order.</summary>
    [Field(4, "mutations")]
    [ListType("atomic")]
    public ApiList<Mutation> Mutations { get; init; }

    /// <summary>When an expression fails: Fail refuses the request, Ignore goes on without; Fail by default.</summary>
    [Field(5, "failurePolicy", GoType = "v1.FailurePolicyType")]
    [Enum("Fail", "Ignore")]
    public string? FailurePolicy { get; init; }

    /// <summary>More conditions on requests; all must hold.</summary>
    [Field(6, "matchConditions")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<MatchCondition> MatchConditions { get; init; }

    /// <summary>Never runs once, IfNeeded again when others changed the object.</summary>
    [Field(7, "reinvocationPolicy", GoType = "v1.ReinvocationPolicyType")]
    [Enum("IfNeeded", "Never")]
    public string ReinvocationPolicy { get; init; } = "";
}
