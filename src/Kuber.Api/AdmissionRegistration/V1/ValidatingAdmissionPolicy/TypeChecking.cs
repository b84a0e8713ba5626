using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.TypeChecking")]
public sealed partial record TypeChecking
{
    [Field(1, "expressionWarnings")]
    [ListType("atomic")]
    public ApiList<ExpressionWarning> ExpressionWarnings { get; init; }
}
