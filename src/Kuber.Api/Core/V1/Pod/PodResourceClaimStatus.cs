using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>The claim that was made from a template for a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.PodResourceClaimStatus")]
public sealed partial record PodResourceClaimStatus
{
    /// <summary>The name in the pod's resourceClaims.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The name of the claim that was made; not set when none is needed.</summary>
    [Field(2, "resourceClaimName")]
    public string? ResourceClaimName { get; init; }
}
