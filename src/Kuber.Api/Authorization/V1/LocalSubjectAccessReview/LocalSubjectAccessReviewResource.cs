using Kuber.Api.Registry;

namespace Kuber.Api.Authorization.V1;

/// <summary>How the API server serves localsubjectaccessreviews.</summary>
public static class LocalSubjectAccessReviewResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<LocalSubjectAccessReview> Definition = new()
    {
        Group = "authorization.k8s.io",
        Version = "v1",
        Plural = "localsubjectaccessreviews",
        Singular = "localsubjectaccessreview",
        Kind = "LocalSubjectAccessReview",
        Namespaced = true,
        Verbs = ["create"],
        Strategy = new LocalSubjectAccessReviewStrategy(),
    };
}
