using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.CronJobStatus")]
public sealed partial record CronJobStatus
{
    [Field(1, "active")]
    [ListType("atomic")]
    public ApiList<ObjectReference> Active { get; init; }

    [Field(4, "lastScheduleTime")]
    public Time? LastScheduleTime { get; init; }

    [Field(5, "lastSuccessfulTime")]
    public Time? LastSuccessfulTime { get; init; }
}
