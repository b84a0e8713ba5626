using Kuber.Api.Registry;

namespace Kuber.Api.Authorization.V1;

/// <summary>How the API server serves subjectaccessreviews.</summary>
public static class SubjectAccessReviewResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<SubjectAccessReview> Definition = new()
    {
        Group = "authorization.k8s.io",
        Version = "v1",
        Plural = "subjectaccessreviews",
        Singular = "subjectaccessreview",
        Kind = "SubjectAccessReview",
        Namespaced = false,
        Verbs = ["create"],
        Strategy = new SubjectAccessReviewStrategy(),
    };
}
