using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ExpressionWarning")]
public sealed partial record ExpressionWarning
{
    [Field(2, "fieldRef", Required = true)]
    public string FieldRef { get; init; } = "";

    [Field(3, "warning", Required = true)]
    public string Warning { get; init; } = "";
}
