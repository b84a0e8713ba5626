using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>A rule that must hold.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.Validation")]
public sealed partial record Validation
{
    /// <summary>A CEL expression that must be true; it sees object, oldObject, request, params, variables and authorizer.</summary>
    [Field(1, "expression", Required = true)]
    public string Expression { get; init; } = "";

    /// <summary>What the client is told when it is false; the expression itself by default.</summary>
    [Field(2, "message")]
    public string Message { get; init; } = "";

    /// <summary>The reason of the refusal: Unauthorized, Forbidden, Invalid or RequestEntityTooLarge; Invalid by default.</summary>
    [Field(3, "reason", GoType = "v1.StatusReason")]
    public string? Reason { get; init; }

    /// <summary>A CEL expression of the message; it goes before message.</summary>
    [Field(4, "messageExpression")]
    public string MessageExpression { get; init; } = "";
}
