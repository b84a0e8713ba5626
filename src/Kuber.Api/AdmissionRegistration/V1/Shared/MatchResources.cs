using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.MatchResources")]
[MapType("atomic")]
public sealed partial record MatchResources
{
    [Field(1, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field(2, "objectSelector")]
    public LabelSelector? ObjectSelector { get; init; }

    [Field(3, "resourceRules")]
    [ListType("atomic")]
    public ApiList<NamedRuleWithOperations> ResourceRules { get; init; }

    [Field(4, "excludeResourceRules")]
    [ListType("atomic")]
    public ApiList<NamedRuleWithOperations> ExcludeResourceRules { get; init; }

    [Field(7, "matchPolicy", GoType = "v1.MatchPolicyType")]
    [Enum("Equivalent", "Exact")]
    public string? MatchPolicy { get; init; }
}
