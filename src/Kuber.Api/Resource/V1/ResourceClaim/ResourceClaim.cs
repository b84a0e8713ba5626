using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>Devices for pods: what is wanted, and what was given.</summary>
[ApiMessage("io.k8s.api.resource.v1.ResourceClaim")]
[ApiKind("resource.k8s.io", "v1", "ResourceClaim")]
public sealed partial record ResourceClaim : IApiObject
{
    /// <summary>Name, namespace, labels and other data about the object.</summary>
    [Field(1, "metadata", AlwaysWritten = true)]
    public ObjectMeta Metadata { get; init; } = ObjectMeta.Empty;

    /// <summary>What is wanted; it cannot change.</summary>
    [Field(2, "spec", Required = true)]
    public ResourceClaimSpec Spec { get; init; } = ResourceClaimSpec.Empty;

    /// <summary>What was given, and who uses it.</summary>
    [Field(3, "status", AlwaysWritten = true)]
    public ResourceClaimStatus Status { get; init; } = ResourceClaimStatus.Empty;
}
