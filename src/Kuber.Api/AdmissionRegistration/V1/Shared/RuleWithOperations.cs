using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What is done with which resources.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.RuleWithOperations")]
public sealed partial record RuleWithOperations
{
    /// <summary>CREATE, UPDATE, DELETE, CONNECT or * for all.</summary>
    [Field(1, "operations", GoType = "[]v1.OperationType")]
    [Enum("*", "CONNECT", "CREATE", "DELETE", "UPDATE")]
    [ListType("atomic")]
    public ApiList<string> Operations { get; init; }

    /// <summary>The resources.</summary>
    [Field(2, "rule", Inline = true)]
    public Rule Rule { get; init; } = Rule.Empty;
}
