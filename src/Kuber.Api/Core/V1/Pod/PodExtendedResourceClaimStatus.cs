using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodExtendedResourceClaimStatus")]
public sealed partial record PodExtendedResourceClaimStatus
{
    [Field(1, "requestMappings", Required = true)]
    [ListType("atomic")]
    public ApiList<ContainerExtendedResourceRequest> RequestMappings { get; init; }

    [Field(2, "resourceClaimName", Required = true)]
    public string ResourceClaimName { get; init; } = "";
}
