using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>Which Jobs of a CronJob run, and when it last started one.</summary>
[ApiMessage("io.k8s.api.batch.v1.CronJobStatus")]
public sealed partial record CronJobStatus
{
    /// <summary>The Jobs that run.</summary>
    [Field(1, "active")]
    [ListType("atomic")]
    public ApiList<ObjectReference> Active { get; init; }

    /// <summary>The time of the schedule for which a Job was last started.</summary>
    [Field(4, "lastScheduleTime")]
    public Time? LastScheduleTime { get; init; }

    /// <summary>When a Job last ended well.</summary>
    [Field(5, "lastSuccessfulTime")]
    public Time? LastSuccessfulTime { get; init; }
}
