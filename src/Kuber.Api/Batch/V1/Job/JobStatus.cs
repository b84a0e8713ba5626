using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>How far a Job is.</summary>
[ApiMessage("io.k8s.api.batch.v1.JobStatus")]
public sealed partial record JobStatus
{
    /// <summary>Statements about the Job, such as that it is Complete or Failed.</summary>
    [Field(1, "conditions")]
    [ListType("atomic")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<JobCondition> Conditions { get; init; }

    /// <summary>When the Job started, or last went on after being suspended.</summary>
    [Field(2, "startTime")]
    public Time? StartTime { get; init; }

    /// <summary>When the Job ended well.</summary>
    [Field(3, "completionTime")]
    public Time? CompletionTime { get; init; }

    /// <summary>Pods that run or wait.</summary>
    [Field(4, "active")]
    public int Active { get; init; }

    /// <summary>Pods that ended well.</summary>
    [Field(5, "succeeded")]
    public int Succeeded { get; init; }

    /// <summary>Pods that failed.</summary>
    [Field(6, "failed")]
    public int Failed { get; init; }

    /// <summary>Pods that are being deleted and not gone yet.</summary>
    [Field(11, "terminating")]
    public int? Terminating { get; init; }

    /// <summary>Indexes that ended well, such as 1,3-5,7.</summary>
    [Field(7, "completedIndexes")]
    public string CompletedIndexes { get; init; } = "";

    /// <summary>Indexes that failed, such as 1,3-5,7; only with backoffLimitPerIndex.</summary>
    [Field(10, "failedIndexes")]
    public string? FailedIndexes { get; init; }

    /// <summary>Pods that have ended and are not in the counts yet.</summary>
    [Field(8, "uncountedTerminatedPods")]
    public UncountedTerminatedPods? UncountedTerminatedPods { get; init; }

    /// <summary>Pods that are ready and not being deleted.</summary>
    [Field(9, "ready")]
    public int? Ready { get; init; }
}
