using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A container that runs.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerStateRunning")]
public sealed partial record ContainerStateRunning
{
    /// <summary>When the container was started last.</summary>
    [Field(1, "startedAt", AlwaysWritten = true)]
    public Time? StartedAt { get; init; }
}
