using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Authentication.V1;

/// <summary>Asks whose a token is.</summary>
[ApiMessage("io.k8s.api.authentication.v1.TokenReview")]
[ApiKind("authentication.k8s.io", "v1", "TokenReview")]
public sealed partial record TokenReview : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The token.</summary>
    [Field(2, "spec", Required = true)]
    public TokenReviewSpec Spec { get; init; } = TokenReviewSpec.Empty;

    /// <summary>The answer.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public TokenReviewStatus Status { get; init; } = TokenReviewStatus.Empty;
}
