using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What happens to a container when one of its resources changes.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerResizePolicy")]
public sealed partial record ContainerResizePolicy
{
    /// <summary>The resource: cpu or memory.</summary>
    [Field(1, "resourceName", Required = true, GoType = "v1.ResourceName")]
    public string ResourceName { get; init; } = "";

    /// <summary>NotRequired changes the running container, RestartContainer restarts it; NotRequired by default.</summary>
    [Field(2, "restartPolicy", Required = true, GoType = "v1.ResourceResizeRestartPolicy")]
    public string RestartPolicy { get; init; } = "";
}
