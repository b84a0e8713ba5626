using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A container that is put into a running pod, to look for faults; it is not restarted and cannot be removed.</summary>
[ApiMessage("io.k8s.api.core.v1.EphemeralContainer")]
public sealed partial record EphemeralContainer
{
    /// <summary>What it shares with other containers.</summary>
    [Field(1, "ephemeralContainerCommon", Inline = true)]
    public EphemeralContainerCommon EphemeralContainerCommon { get; init; } = EphemeralContainerCommon.Empty;

    /// <summary>The container whose processes it sees; it sees its own only when empty.</summary>
    [Field(2, "targetContainerName")]
    public string TargetContainerName { get; init; } = "";
}
