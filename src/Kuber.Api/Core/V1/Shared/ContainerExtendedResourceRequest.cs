using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerExtendedResourceRequest")]
public sealed partial record ContainerExtendedResourceRequest
{
    [Field(1, "containerName", Required = true)]
    public string ContainerName { get; init; } = "";

    [Field(2, "resourceName", Required = true)]
    public string ResourceName { get; init; } = "";

    [Field(3, "requestName", Required = true)]
    public string RequestName { get; init; } = "";
}
