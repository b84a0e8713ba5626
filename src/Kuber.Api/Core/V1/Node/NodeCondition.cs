using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A statement about a node.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeCondition")]
public sealed partial record NodeCondition
{
    /// <summary>What is stated, such as Ready, MemoryPressure, DiskPressure, PIDPressure or NetworkUnavailable.</summary>
    [Field(1, "type", Required = true, GoType = "v1.NodeConditionType")]
    public string Type { get; init; } = "";

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>When the kubelet last said so.</summary>
    [Field(3, "lastHeartbeatTime", AlwaysWritten = true)]
    public Time? LastHeartbeatTime { get; init; }

    /// <summary>When the status last changed.</summary>
    [Field(4, "lastTransitionTime", AlwaysWritten = true)]
    public Time? LastTransitionTime { get; init; }

    /// <summary>A short reason in CamelCase.</summary>
    [Field(5, "reason")]
    public string Reason { get; init; } = "";

    /// <summary>What it means, for people.</summary>
    [Field(6, "message")]
    public string Message { get; init; } = "";
}
