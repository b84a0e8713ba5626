using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>Whether something is allowed.</summary>
[ApiMessage("io.k8s.api.authorization.v1.SubjectAccessReviewStatus")]
public sealed partial record SubjectAccessReviewStatus
{
    /// <summary>Whether it is allowed.</summary>
    [Field(1, "allowed", Required = true)]
    public bool Allowed { get; init; }

    /// <summary>Whether it is forbidden for certain, whatever others say.</summary>
    [Field(4, "denied")]
    public bool Denied { get; init; }

    /// <summary>Why it is allowed or not.</summary>
    [Field(2, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What went wrong on the way; the answer may hold all the same.</summary>
    [Field(3, "evaluationError")]
    public string EvaluationError { get; init; } = "";
}
