using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What was found when the types of expressions were checked.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.TypeChecking")]
public sealed partial record TypeChecking
{
    /// <summary>What is wrong with each expression.</summary>
    [Field(1, "expressionWarnings")]
    [ListType("atomic")]
    public ApiList<ExpressionWarning> ExpressionWarnings { get; init; }
}
