using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.Validation")]
public sealed partial record Validation
{
    [Field(1, "expression", Required = true)]
    public string Expression { get; init; } = "";

    [Field(2, "message")]
    public string Message { get; init; } = "";

    [Field(3, "reason", GoType = "v1.StatusReason")]
    public string? Reason { get; init; }

    [Field(4, "messageExpression")]
    public string MessageExpression { get; init; } = "";
}
