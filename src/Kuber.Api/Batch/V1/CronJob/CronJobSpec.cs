using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>When a CronJob starts Jobs, and what they are like.</summary>
[ApiMessage("io.k8s.api.batch.v1.CronJobSpec")]
public sealed partial record CronJobSpec
{
    /// <summary>The times, as five fields of cron: minute, hour, day of month, month, day of week.</summary>
    [Field(1, "schedule", Required = true)]
    public string Schedule { get; init; } = "";

    /// <summary>The time zone of the schedule, such as Europe/Berlin; that of the controller when not set.</summary>
    [Field(8, "timeZone")]
    public string? TimeZone { get; init; }

    /// <summary>Seconds after its time within which a missed Job is still started; without end when not set.</summary>
    [Field(2, "startingDeadlineSeconds")]
    public long? StartingDeadlineSeconds { get; init; }

    /// <summary>While a Job still runs: Allow starts the next beside it, Forbid skips the next, Replace stops the old one; Allow by default.</summary>
    [Field(3, "concurrencyPolicy", GoType = "v1.ConcurrencyPolicy")]
    [Enum("Allow", "Forbid", "Replace")]
    public string ConcurrencyPolicy { get; init; } = "";

    /// <summary>Starts no more Jobs; false by default.</summary>
    [Field(4, "suspend")]
    public bool? Suspend { get; init; }

    /// <summary>What the Jobs are like.</summary>
    [Field(5, "jobTemplate", Required = true)]
    public JobTemplateSpec JobTemplate { get; init; } = JobTemplateSpec.Empty;

    /// <summary>How many Jobs that went well are kept; 3 by default.</summary>
    [Field(6, "successfulJobsHistoryLimit")]
    public int? SuccessfulJobsHistoryLimit { get; init; }

    /// <summary>How many Jobs that failed are kept; 1 by default.</summary>
    [Field(7, "failedJobsHistoryLimit")]
    public int? FailedJobsHistoryLimit { get; init; }
}
