using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus")]
public sealed partial record NodeAllocatableResourceClaimStatus
{
    [Field(1, "resourceClaimName", Required = true)]
    public string ResourceClaimName { get; init; } = "";

    [Field(2, "containers")]
    [ListType("set")]
    public ApiList<string> Containers { get; init; }

    [Field(3, "resources", Required = true)]
    public ApiMap<Quantity> Resources { get; init; }
}
