using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A statement about a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.PodCondition")]
public sealed partial record PodCondition
{
    /// <summary>What is stated, such as PodScheduled, Initialized, ContainersReady or Ready.</summary>
    [Field(1, "type", Required = true, GoType = "v1.PodConditionType")]
    public string Type { get; init; } = "";

    /// <summary>The generation of the pod that the statement is about.</summary>
    [Field(7, "observedGeneration")]
    public long ObservedGeneration { get; init; }

    /// <summary>Whether it holds: True, False or Unknown.</summary>
    [Field(2, "status", Required = true, GoType = "v1.ConditionStatus")]
    public string Status { get; init; } = "";

    /// <summary>When it was last looked at.</summary>
    [Field(3, "lastProbeTime", AlwaysWritten = true)]
    public Time? LastProbeTime { get; init; }

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
