using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>Who the server takes the caller for.</summary>
[ApiMessage("io.k8s.api.authentication.v1.SelfSubjectReview")]
[ApiKind("authentication.k8s.io", "v1", "SelfSubjectReview")]
public sealed partial record SelfSubjectReview : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The answer.</summary>
    [Field(2, "status", AlwaysWritten = true)]
    public SelfSubjectReviewStatus Status { get; init; } = SelfSubjectReviewStatus.Empty;
}
