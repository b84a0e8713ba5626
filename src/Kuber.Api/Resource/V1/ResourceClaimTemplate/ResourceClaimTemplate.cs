using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>What claims that are made for pods are like.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceClaimTemplate")]
[ApiKind("resource.k8s.io", "v1", "ResourceClaimTemplate")]
public sealed partial record ResourceClaimTemplate : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>The claims; it cannot change.</summary>
    [Field(2, "spec", Required = true)]
    public ResourceClaimTemplateSpec Spec { get; init; } = ResourceClaimTemplateSpec.Empty;
}
