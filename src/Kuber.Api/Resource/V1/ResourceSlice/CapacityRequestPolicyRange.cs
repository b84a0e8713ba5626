using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.CapacityRequestPolicyRange")]
public sealed partial record CapacityRequestPolicyRange
{
    [Field(1, "min", Required = true)]
    public Quantity Min { get; init; }

    [Field(2, "max")]
    public Quantity? Max { get; init; }

    [Field(3, "step")]
    public Quantity? Step { get; init; }
}
