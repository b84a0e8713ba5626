using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Requests and the rules for them.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec")]
public sealed partial record ValidatingAdmissionPolicySpec : IPolicySpec
{
    /// <summary>The kind of the parameters; none when not set.</summary>
    [Field(1, "paramKind")]
    public ParamKind? ParamKind { get; init; }

    /// <summary>The requests that the policy is for.</summary>
    [Field(2, "matchConstraints")]
    public MatchResources? MatchConstraints { get; init; }

    /// <summary>The rules; each must hold.</summary>
    [Field(3, "validations")]
    [ListType("atomic")]
    public ApiList<Validation> Validations { get; init; }

    /// <summary>When an expression fails: Fail refuses the request, Ignore goes on without; Fail by default.</summary>
    [Field(4, "failurePolicy", GoType = "v1.FailurePolicyType")]
    [Enum("Fail", "Ignore")]
    public string? FailurePolicy { get; init; }

    /// <summary>Entries for the audit log.</summary>
    [Field(5, "auditAnnotations")]
    [ListType("atomic")]
    public ApiList<AuditAnnotation> AuditAnnotations { get; init; }

    /// <summary>More conditions on requests; all must hold.</summary>
    [Field(6, "matchConditions")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<MatchCondition> MatchConditions { get; init; }

    /// <summary>Named expressions that others can use as variables.NAME.</summary>
    [Field(7, "variables")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<Variable> Variables { get; init; }
}
