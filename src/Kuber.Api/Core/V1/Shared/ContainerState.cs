using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerState")]
public sealed partial record ContainerState
{
    [Field(1, "waiting")]
    public ContainerStateWaiting? Waiting { get; init; }

    [Field(2, "running")]
    public ContainerStateRunning? Running { get; init; }

    [Field(3, "terminated")]
    public ContainerStateTerminated? Terminated { get; init; }
}
