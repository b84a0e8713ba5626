using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.ResourceClaim")]
[ApiKind("resource.k8s.io", "v1", "ResourceClaim")]
public sealed partial record ResourceClaim : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", Required = true)]
    public ResourceClaimSpec Spec { get; init; } = ResourceClaimSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public ResourceClaimStatus Status { get; init; } = ResourceClaimStatus.Empty;
}
