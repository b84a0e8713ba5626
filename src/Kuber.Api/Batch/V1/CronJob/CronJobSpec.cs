using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.CronJobSpec")]
public sealed partial record CronJobSpec
{
    [Field(1, "schedule", Required = true)]
    public string Schedule { get; init; } = "";

    [Field(8, "timeZone")]
    public string? TimeZone { get; init; }

    [Field(2, "startingDeadlineSeconds")]
    public long? StartingDeadlineSeconds { get; init; }

    [Field(3, "concurrencyPolicy", GoType = "v1.ConcurrencyPolicy")]
    [Enum("Allow", "Forbid", "Replace")]
    public string ConcurrencyPolicy { get; init; } = "";

    [Field(4, "suspend")]
    public bool? Suspend { get; init; }

    [Field(5, "jobTemplate", Required = true)]
    public JobTemplateSpec JobTemplate { get; init; } = JobTemplateSpec.Empty;

    [Field(6, "successfulJobsHistoryLimit")]
    public int? SuccessfulJobsHistoryLimit { get; init; }

    [Field(7, "failedJobsHistoryLimit")]
    public int? FailedJobsHistoryLimit { get; init; }
}
