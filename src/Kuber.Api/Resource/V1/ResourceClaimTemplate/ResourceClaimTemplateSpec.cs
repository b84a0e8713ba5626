using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What claims made from a template are like.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceClaimTemplateSpec")]
public sealed partial record ResourceClaimTemplateSpec
{
    /// <summary>Labels and annotations of the claims.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What is wanted.</summary>
    [Field(2, "spec", Required = true)]
    public ResourceClaimSpec Spec { get; init; } = ResourceClaimSpec.Empty;
}
