using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>Everything that somebody may do in a namespace.</summary>
[ApiMessage("io.k8s.api.authorization.v1.SubjectRulesReviewStatus")]
public sealed partial record SubjectRulesReviewStatus
{
    /// <summary>What is allowed on resources.</summary>
    [Field(1, "resourceRules", Required = true)]
    [ListType("atomic")]
    public ApiList<ResourceRule> ResourceRules { get; init; }

    /// <summary>What is allowed on paths.</summary>
    [Field(2, "nonResourceRules", Required = true)]
    [ListType("atomic")]
    public ApiList<NonResourceRule> NonResourceRules { get; init; }

    /// <summary>Whether something may be missing.</summary>
    [Field(3, "incomplete", Required = true)]
    public bool Incomplete { get; init; }

    /// <summary>What went wrong on the way.</summary>
    [Field(4, "evaluationError")]
    public string EvaluationError { get; init; } = "";
}
