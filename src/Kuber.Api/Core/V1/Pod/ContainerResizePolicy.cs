using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerResizePolicy")]
public sealed partial record ContainerResizePolicy
{
    [Field(1, "resourceName", Required = true, GoType = "v1.ResourceName")]
    public string ResourceName { get; init; } = "";

    [Field(2, "restartPolicy", Required = true, GoType = "v1.ResourceResizeRestartPolicy")]
    public string RestartPolicy { get; init; } = "";
}
