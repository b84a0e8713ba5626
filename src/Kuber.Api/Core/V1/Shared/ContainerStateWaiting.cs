using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A container that does not run yet.</summary>
[ApiMessage("io.k8s.api.core.v1.ContainerStateWaiting")]
public sealed partial record ContainerStateWaiting
{
    /// <summary>A short reason in CamelCase, such as ContainerCreating or CrashLoopBackOff.</summary>
    [Field(1, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>More about what it waits for.</summary>
    [Field(2, "message")]
    public string Message { get; init; } = "";
}
