using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.AuditAnnotation")]
public sealed partial record AuditAnnotation
{
    [Field(1, "key", Required = true)]
    public string Key { get; init; } = "";

    [Field(2, "valueExpression", Required = true)]
    public string ValueExpression { get; init; } = "";
}
