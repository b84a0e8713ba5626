using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>A range of amounts.</summary>
[ApiMessage("io.k8s.api.resource.v1.CapacityRequestPolicyRange")]
public sealed partial record CapacityRequestPolicyRange
{
    /// <summary>The smallest amount.</summary>
    [Field(1, "min", Required = true, OmitZero = true)]
    public Quantity? Min { get; init; }

    /// <summary>The largest amount; all of the capacity when not set.</summary>
    [Field(2, "max")]
    public Quantity? Max { get; init; }

    /// <summary>Amounts are min plus a multiple of this; others are rounded up.</summary>
    [Field(3, "step")]
    public Quantity? Step { get; init; }
}
