using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Which request of a claim stands for an extended resource of a container.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerExtendedResourceRequest")]
public sealed partial record ContainerExtendedResourceRequest
{
    /// <summary>The name of the container.</summary>
    [Field(1, "containerName", Required = true)]
    public string ContainerName { get; init; } = "";

    /// <summary>The name of the extended resource that the container asks for.</summary>
    [Field(2, "resourceName", Required = true)]
    public string ResourceName { get; init; } = "";

    /// <summary>The name of the request in the claim that stands for it.</summary>
    [Field(3, "requestName", Required = true)]
    public string RequestName { get; init; } = "";
}
