using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A claim of the pod that a container uses.</summary>
[ApiMessage("io.k8s.api.core.v1.ResourceClaim")]
public sealed partial record ResourceClaim
{
    /// <summary>The name in the pod's resourceClaims.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>The request in the claim; all of the claim when empty.</summary>
    [Field(2, "request")]
    public string Request { get; init; } = "";
}
