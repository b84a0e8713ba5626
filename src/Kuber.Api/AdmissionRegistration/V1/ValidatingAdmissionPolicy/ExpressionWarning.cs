using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What is wrong with an expression.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ExpressionWarning")]
public sealed partial record ExpressionWarning
{
    /// <summary>The field with the expression.</summary>
    [Field(2, "fieldRef", Required = true)]
    public string FieldRef { get; init; } = "";

    /// <summary>What is wrong, for people.</summary>
    [Field(3, "warning", Required = true)]
    public string Warning { get; init; } = "";
}
