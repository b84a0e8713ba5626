using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>Which requests a policy is for.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.MatchResources")]
[MapType("atomic")]
public sealed partial record MatchResources
{
    /// <summary>Namespaces by their labels; all by default.</summary>
    [Field(1, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Objects by their labels; all by default, and the old or the new object must match.</summary>
    [Field(2, "objectSelector")]
    public LabelSelector? ObjectSelector { get; init; }

    /// <summary>What is done with which resources; one rule must match.</summary>
    [Field(3, "resourceRules")]
    [ListType("atomic")]
    public ApiList<NamedRuleWithOperations> ResourceRules { get; init; }

    /// <summary>What is left out again, whatever the rules say.</summary>
    [Field(4, "excludeResourceRules")]
    [ListType("atomic")]
    public ApiList<NamedRuleWithOperations> ExcludeResourceRules { get; init; }

    /// <summary>Equivalent also matches the same object in another version or group, Exact only as named; Equivalent by default.</summary>
    [Field(7, "matchPolicy", GoType = "v1.MatchPolicyType")]
    [Enum("Equivalent", "Exact")]
    public string? MatchPolicy { get; init; }
}
