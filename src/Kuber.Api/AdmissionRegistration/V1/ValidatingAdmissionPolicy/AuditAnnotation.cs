using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>An entry that a policy adds to the audit log.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.AuditAnnotation")]
public sealed partial record AuditAnnotation
{
    /// <summary>The name of the entry; POLICY/KEY in the log.</summary>
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    /// <summary>A CEL expression of the text; no entry is made when it is null.</summary>
    [Field(2, "valueExpression", Required = true)]
    public string ValueExpression { get; init; } = "";
}
