using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The claim that was made for the extended resources of a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.PodExtendedResourceClaimStatus")]
public sealed partial record PodExtendedResourceClaimStatus
{
    /// <summary>Which request of the claim stands for which resource of which container.</summary>
    [Field(1, "requestMappings", Required = true)]
    [ListType("atomic")]
    public ApiList<ContainerExtendedResourceRequest> RequestMappings { get; init; }

    /// <summary>The name of the claim, in the pod's namespace.</summary>
    [Field(2, "resourceClaimName", Required = true)]
    public string ResourceClaimName { get; init; } = "";
}
