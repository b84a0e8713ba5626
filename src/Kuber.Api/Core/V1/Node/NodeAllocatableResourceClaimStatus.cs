using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What of a node's own resources a claim uses for a pod.</summary>
[ApiMessage("io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus")]
public sealed partial record NodeAllocatableResourceClaimStatus
{
    /// <summary>The name of the ResourceClaim.</summary>
    [Field(1, "resourceClaimName", Required = true)]
    public string ResourceClaimName { get; init; } = "";

    /// <summary>The containers of the pod that use the claim.</summary>
    [Field(2, "containers")]
    [ListType("set")]
    public ApiList<string> Containers { get; init; }

    /// <summary>How much of each resource the claim uses.</summary>
    [Field(3, "resources", Required = true)]
    public ApiMap<Quantity> Resources { get; init; }
}
