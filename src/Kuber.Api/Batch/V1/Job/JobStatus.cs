using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.JobStatus")]
public sealed partial record JobStatus
{
    [Field(1, "conditions")]
    [ListType("atomic")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<JobCondition> Conditions { get; init; }

    [Field(2, "startTime")]
    public Time? StartTime { get; init; }

    [Field(3, "completionTime")]
    public Time? CompletionTime { get; init; }

    [Field(4, "active")]
    public int Active { get; init; }

    [Field(5, "succeeded")]
    public int Succeeded { get; init; }

    [Field(6, "failed")]
    public int Failed { get; init; }

    [Field(11, "terminating")]
    public int? Terminating { get; init; }

    [Field(7, "completedIndexes")]
    public string CompletedIndexes { get; init; } = "";

    [Field(10, "failedIndexes")]
    public string? FailedIndexes { get; init; }

    [Field(8, "uncountedTerminatedPods")]
    public UncountedTerminatedPods? UncountedTerminatedPods { get; init; }

    [Field(9, "ready")]
    public int? Ready { get; init; }
}
