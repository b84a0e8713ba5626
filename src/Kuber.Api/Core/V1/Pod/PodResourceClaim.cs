using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A claim of devices that containers of the pod refer to by name; one of claim and template is set.</summary>
[ApiMessage("io.k8s.api.core.v1.PodResourceClaim")]
public sealed partial record PodResourceClaim
{
    /// <summary>The name in the pod, a DNS label.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The name of a ResourceClaim in the pod's namespace.</summary>
    [Field(3, "resourceClaimName")]
    public string? ResourceClaimName { get; init; }

    /// <summary>The name of a ResourceClaimTemplate from which a claim is made for the pod.</summary>
    [Field(4, "resourceClaimTemplateName")]
    public string? ResourceClaimTemplateName { get; init; }
}
