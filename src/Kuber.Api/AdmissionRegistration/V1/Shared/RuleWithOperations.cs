using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.RuleWithOperations")]
public sealed partial record RuleWithOperations
{
    [Field(1, "operations", GoType = "[]v1.OperationType")]
    [Enum("*", "CONNECT", "CREATE", "DELETE", "UPDATE")]
    [ListType("atomic")]
    public ApiList<string> Operations { get; init; }

    [Field(2, "rule", Inline = true)]
    public Rule Rule { get; init; } = Rule.Empty;
}
