using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What pods made from a template are like.</summary>
[ApiMessage("io.k8s.api.core.v1.PodTemplateSpec")]
public sealed partial record PodTemplateSpec
{
    /// <summary>Labels and annotations of the pods.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What the pods run, and how.</summary>
    [Field(2, "spec", AlwaysWritten = true)]
    public PodSpec Spec { get; init; } = PodSpec.Empty;
}
