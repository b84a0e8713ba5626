using Kuber.Api.Runtime;

namespace Kuber.Api.Authorization.V1;

/// <summary>What the caller asks about; one of the fields is set.</summary>
[ApiMessage("io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec")]
public sealed partial record SelfSubjectAccessReviewSpec
{
    /// <summary>A request for a resource.</summary>
    [Field(1, "resourceAttributes")]
    public ResourceAttributes? ResourceAttributes { get; init; }

    /// <summary>A request for a path that is no resource.</summary>
    [Field(2, "nonResourceAttributes")]
    public NonResourceAttributes? NonResourceAttributes { get; init; }
}
