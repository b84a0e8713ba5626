using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A container that has ended.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerStateTerminated")]
public sealed partial record ContainerStateTerminated
{
    /// <summary>The exit code of the container's program.</summary>
    [Field(1, "exitCode", Required = true)]
    public int ExitCode { get; init; }

    /// <summary>The signal that ended the program; 0 for none.</summary>
    [Field(2, "signal")]
    public int Signal { get; init; }

    /// <summary>A short reason in CamelCase, such as Completed, Error or OOMKilled.</summary>
    [Field(3, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>More about the end, such as what the container wrote into its termination message.</summary>
    [Field(4, "message")]
    public string Message { get; init; } = "";

    /// <summary>When the container had started.</summary>
    [Field(5, "startedAt", AlwaysWritten = true)]
    public Time? StartedAt { get; init; }

    /// <summary>When the container ended.</summary>
    [Field(6, "finishedAt", AlwaysWritten = true)]
    public Time? FinishedAt { get; init; }

    /// <summary>The id of the container, such as containerd://1f2e.</summary>
    [Field(7, "containerID")]
    public string ContainerID { get; init; } = "";
}
