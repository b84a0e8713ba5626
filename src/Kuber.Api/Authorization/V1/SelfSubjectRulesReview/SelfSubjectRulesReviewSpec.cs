using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>Where the caller asks about.</summary>
[ApiMessage("io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec")]
public sealed partial record SelfSubjectRulesReviewSpec
{
    /// <summary>The namespace; needed.</summary>
    [Field(1, "namespace")]
    public string Namespace { get; init; } = "";
}
