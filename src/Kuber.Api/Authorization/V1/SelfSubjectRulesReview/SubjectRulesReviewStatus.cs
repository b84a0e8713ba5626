using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.SubjectRulesReviewStatus")]
public sealed partial record SubjectRulesReviewStatus
{
    [Field(1, "resourceRules", Required = true)]
    [ListType("atomic")]
    public ApiList<ResourceRule> ResourceRules { get; init; }

    [Field(2, "nonResourceRules", Required = true)]
    [ListType("atomic")]
    public ApiList<NonResourceRule> NonResourceRules { get; init; }

    [Field(3, "incomplete", Required = true)]
    public bool Incomplete { get; init; }

    [Field(4, "evaluationError")]
    public string EvaluationError { get; init; } = "";
}
