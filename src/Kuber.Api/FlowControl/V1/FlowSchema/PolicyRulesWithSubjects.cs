using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>Who makes requests, and for what; a subject and a rule must match.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects")]
public sealed partial record PolicyRulesWithSubjects
{
    /// <summary>Who makes the requests.</summary>
    [Field(1, "subjects", Required = true)]
    [ListType("atomic")]
    public ApiList<Subject> Subjects { get; init; }

    /// <summary>Requests for resources.</summary>
    [Field(2, "resourceRules")]
    [ListType("atomic")]
    public ApiList<ResourcePolicyRule> ResourceRules { get; init; }

    /// <summary>Requests for paths that are no resources.</summary>
    [Field(3, "nonResourceRules")]
    [ListType("atomic")]
    public ApiList<NonResourcePolicyRule> NonResourceRules { get; init; }
}
