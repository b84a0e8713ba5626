using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>Asks for everything that the caller may do in a namespace.</summary>
[ApiMessage("io.k8s.api.authorization.v1.SelfSubjectRulesReview")]
[ApiKind("authorization.k8s.io", "v1", "SelfSubjectRulesReview")]
public sealed partial record SelfSubjectRulesReview : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The namespace.</summary>
    [Field(2, "spec", Required = true)]
    public SelfSubjectRulesReviewSpec Spec { get; init; } = SelfSubjectRulesReviewSpec.Empty;

    /// <summary>The answer.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public SubjectRulesReviewStatus Status { get; init; } = SubjectRulesReviewStatus.Empty;
}
