using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What a container is doing; one of the fields is set, waiting when none is.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerState")]
public sealed partial record ContainerState
{
    /// <summary>The container does not run yet or again.</summary>
    [Field(1, "waiting")]
    public ContainerStateWaiting? Waiting { get; init; }

    /// <summary>The container runs.</summary>
    [Field(2, "running")]
    public ContainerStateRunning? Running { get; init; }

    /// <summary>The container has ended.</summary>
    [Field(3, "terminated")]
    public ContainerStateTerminated? Terminated { get; init; }
}
