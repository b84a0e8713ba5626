using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

[ApiMessage("io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec")]
public sealed partial record SelfSubjectAccessReviewSpec
{
    [Field(1, "resourceAttributes")]
    public ResourceAttributes? ResourceAttributes { get; init; }

    [Field(2, "nonResourceAttributes")]
    public NonResourceAttributes? NonResourceAttributes { get; init; }
}
