using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.SubjectAccessReviewStatus")]
public sealed partial record SubjectAccessReviewStatus
{
    [Field(1, "allowed", Required = true)]
    public bool Allowed { get; init; }

    [Field(4, "denied")]
    public bool Denied { get; init; }

    [Field(2, "reason")]
    public string Reason { get; init; } = "";

    [Field(3, "evaluationError")]
    public string EvaluationError { get; init; } = "";
}
