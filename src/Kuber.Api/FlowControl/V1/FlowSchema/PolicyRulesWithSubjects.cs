using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects")]
public sealed partial record PolicyRulesWithSubjects
{
    [Field(1, "subjects", Required = true)]
    [ListType("atomic")]
    public ApiList<Subject> Subjects { get; init; }

    [Field(2, "resourceRules")]
    [ListType("atomic")]
    public ApiList<ResourcePolicyRule> ResourceRules { get; init; }

    [Field(3, "nonResourceRules")]
    [ListType("atomic")]
    public ApiList<NonResourcePolicyRule> NonResourceRules { get; init; }
}
