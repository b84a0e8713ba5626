using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>Asks whether somebody may do something.</summary>
[ApiMessage("io.k8s.api.authorization.v1.SubjectAccessReview")]
[ApiKind("authorization.k8s.io", "v1", "SubjectAccessReview")]
public sealed partial record SubjectAccessReview : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>Who, and what.</summary>
    [Field(2, "spec", Required = true)]
    public SubjectAccessReviewSpec Spec { get; init; } = SubjectAccessReviewSpec.Empty;

    /// <summary>The answer.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public SubjectAccessReviewStatus Status { get; init; } = SubjectAccessReviewStatus.Empty;
}
