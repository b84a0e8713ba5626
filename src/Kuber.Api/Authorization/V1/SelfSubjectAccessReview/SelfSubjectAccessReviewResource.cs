using Kuber.Api.Registry;

namespace Kuber.Api.Authorization.V1;

/// <summary>How the API server serves selfsubjectaccessreviews.</summary>
public static class SelfSubjectAccessReviewResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<SelfSubjectAccessReview> Definition = new()
    {
        Group = "authorization.k8s.io",
        Version = "v1",
        Plural = "selfsubjectaccessreviews",
        Singular = "selfsubjectaccessreview",
        Kind = "SelfSubjectAccessReview",
        Namespaced = false,
        Verbs = ["create"],
        Strategy = new SelfSubjectAccessReviewStrategy(),
    };
}
