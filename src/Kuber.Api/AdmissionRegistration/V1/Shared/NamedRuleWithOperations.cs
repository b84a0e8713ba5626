using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What is done with which resources, or only with named objects.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.NamedRuleWithOperations")]
[MapType("atomic")]
public sealed partial record NamedRuleWithOperations
{
    /// <summary>Only objects with these names; all when empty.</summary>
    [Field(1, "resourceNames")]
    [ListType("atomic")]
    public ApiList<string> ResourceNames { get; init; }

    /// <summary>What is done, and with which resources.</summary>
    [Field(2, "ruleWithOperations", Inline = true)]
    public RuleWithOperations RuleWithOperations { get; init; } = RuleWithOperations.Empty;
}
