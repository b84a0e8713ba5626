using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.ContainerStateTerminated")]
public sealed partial record ContainerStateTerminated
{
    [Field(1, "exitCode", Required = true)]
    public int ExitCode { get; init; }

    [Field(2, "signal")]
    public int Signal { get; init; }

    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    [Field(4, "message")]
    public string Message { get; init; } = "";

    [Field(5, "startedAt", AlwaysWritten = true)]
    public Time? StartedAt { get; init; }

    [Field(6, "finishedAt", AlwaysWritten = true)]
    public Time? FinishedAt { get; init; }

    [Field(7, "containerID")]
    public string ContainerID { get; init; } = "";
}
