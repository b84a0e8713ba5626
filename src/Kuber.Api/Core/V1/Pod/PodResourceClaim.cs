using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodResourceClaim")]
public sealed partial record PodResourceClaim
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(3, "resourceClaimName")]
    public string? ResourceClaimName { get; init; }

    [Field(4, "resourceClaimTemplateName")]
    public string? ResourceClaimTemplateName { get; init; }
}
