using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec")]
public sealed partial record SelfSubjectRulesReviewSpec
{
    [Field(1, "namespace")]
    public string Namespace { get; init; } = "";
}
