using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

/// <summary>How much of a capacity requests may take.</summary>
[ApiMessage("io.k8s.api.resource.v1.CapacityRequestPolicy")]
public sealed partial record CapacityRequestPolicy
{
    /// <summary>What a request takes that names no amount.</summary>
    [Field(1, "default")]
    public Quantity? Default { get; init; }

    /// <summary>The amounts that may be taken; others are rounded up.</summary>
    [Field(3, "validValues")]
    [ListType("atomic")]
    public ApiList<Quantity> ValidValues { get; init; }

    /// <summary>The range of amounts that may be taken.</summary>
    [Field(4, "validRange")]
    public CapacityRequestPolicyRange? ValidRange { get; init; }
}
