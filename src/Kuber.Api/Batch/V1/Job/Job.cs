using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>Runs pods until a number of them have ended well.</summary>
[ApiMessage("io.k8s.api.batch.v1.Job")]
[ApiKind("batch", "v1", "Job")]
public sealed partial record Job : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What is to be done, and how often.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public JobSpec Spec { get; init; } = JobSpec.Empty;

    /// <summary>How far it is.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public JobStatus Status { get; init; } = JobStatus.Empty;
}
