using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodResourceClaimStatus")]
public sealed partial record PodResourceClaimStatus
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "resourceClaimName")]
    public string? ResourceClaimName { get; init; }
}
