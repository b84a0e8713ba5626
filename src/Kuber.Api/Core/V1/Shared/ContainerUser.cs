using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The identity of a container's first process.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerUser")]
public sealed partial record ContainerUser
{
    /// <summary>The identity on Linux.</summary>
    [Field(1, "linux")]
    public LinuxContainerUser? Linux { get; init; }
}
