using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>A statement about a Job.</summary>
[ApiMessage("io.k8s.api.batch.v1.JobCondition")]
public sealed partial record JobCondition
{
    /// <summary>What is stated: Complete, Failed, Suspended, FailureTarget or SuccessCriteriaMet.</summary>
    [Field(1, "type", Required = true, GoType = "v1.JobConditionType")]
    public string Type { get; init; } = "";

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
