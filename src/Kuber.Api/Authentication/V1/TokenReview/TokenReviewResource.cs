using Kuber.Api.Registry;

namespace Kuber.Api.Authentication.V1;

/// <summary>How the API server serves tokenreviews.</summary>
public static class TokenReviewResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<TokenReview> Definition = new()
    {
        Group = "authentication.k8s.io",
        Version = "v1",
        Plural = "tokenreviews",
        Singular = "tokenreview",
        Kind = "TokenReview",
        Namespaced = false,
        Verbs = ["create"],
    };
}
