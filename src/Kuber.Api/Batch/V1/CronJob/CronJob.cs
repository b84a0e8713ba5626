using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

[ApiMessage("io.k8s.api.batch.v1.CronJob")]
[ApiKind("batch", "v1", "CronJob")]
public sealed partial record CronJob : IApiObject
{
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    [Field(2, "spec", Required = true)]
    public CronJobSpec Spec { get; init; } = CronJobSpec.Empty;

    [Field(3, "status", AlwaysWritten = true)]
    public CronJobStatus Status { get; init; } = CronJobStatus.Empty;
}
