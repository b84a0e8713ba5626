using Kuber.Api.Registry;

namespace Kuber.Api.Authentication.V1;

/// <summary>How the API server serves selfsubjectreviews.</summary>
public static class SelfSubjectReviewResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<SelfSubjectReview> Definition = new()
    {
        Group = "authentication.k8s.io",
        Version = "v1",
        Plural = "selfsubjectreviews",
        Singular = "selfsubjectreview",
        Kind = "SelfSubjectReview",
        Namespaced = false,
        Verbs = ["create"],
    };
}
