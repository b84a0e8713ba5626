using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

[ApiMessage("io.k8s.api.authentication.v1.TokenReview")]
[ApiKind("authentication.k8s.io", "v1", "TokenReview")]
public sealed partial record TokenReview : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", Required = true)]
    public TokenReviewSpec Spec { get; init; } = TokenReviewSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public TokenReviewStatus Status { get; init; } = TokenReviewStatus.Empty;
}
