using Kuber.Api.Registry;

namespace Kuber.Api.Authorization.V1;

/// <summary>How the API server serves selfsubjectrulesreviews.</summary>
public static class SelfSubjectRulesReviewResource
{
    /// <summary>Names, scope, verbs and rules of the resource.</summary>
    public static readonly ResourceDefinition<SelfSubjectRulesReview> Definition = new()
    {
        Group = "authorization.k8s.io",
        Version = "v1",
        Plural = "selfsubjectrulesreviews",
        Singular = "selfsubjectrulesreview",
        Kind = "SelfSubjectRulesReview",
        Namespaced = false,
        Verbs = ["create"],
    };
}
