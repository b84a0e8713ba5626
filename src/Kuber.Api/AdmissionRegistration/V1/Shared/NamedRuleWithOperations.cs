using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.NamedRuleWithOperations")]
[MapType("atomic")]
public sealed partial record NamedRuleWithOperations
{
    [Field(1, "resourceNames")]
    [ListType("atomic")]
    public ApiList<string> ResourceNames { get; init; }

    [Field(2, "ruleWithOperations", Inline = true)]
    public RuleWithOperations RuleWithOperations { get; init; } = RuleWithOperations.Empty;
}
