using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Batch.V1;

/// <summary>What Jobs made from a template are like.</summary>
[ApiMessage("io.k8s.api.batch.v1.JobTemplateSpec")]
public sealed partial record JobTemplateSpec
{
    /// <summary>Labels and annotations of the Jobs.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the Jobs do.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public JobSpec Spec { get; init; } = JobSpec.Empty;
}
