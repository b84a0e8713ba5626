using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>Starts a Job again and again at set times.</summary>
[ApiMessage("io.k8s.api.batch.v1.CronJob")]
[ApiKind("batch", "v1", "CronJob")]
public sealed partial record CronJob : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>When Jobs start, and what they are like.</summary>
    [Field(2, "spec", Required = true)]
    public CronJobSpec Spec { get; init; } = CronJobSpec.Empty;

    /// <summary>Which Jobs run, and when the last one started.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public CronJobStatus Status { get; init; } = CronJobStatus.Empty;
}
