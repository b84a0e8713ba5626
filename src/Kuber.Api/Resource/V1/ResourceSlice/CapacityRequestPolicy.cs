using Kuber.Api.Runtime;

namespace Kuber.Api.Resource.V1;

[ApiMessage("io.k8s.api.resource.v1.CapacityRequestPolicy")]
public sealed partial record CapacityRequestPolicy
{
    [Field(1, "default")]
    public Quantity? Default { get; init; }

    [Field(3, "validValues")]
    [ListType("atomic")]
    public ApiList<Quantity> ValidValues { get; init; }

    [Field(4, "validRange")]
    public CapacityRequestPolicyRange? ValidRange { get; init; }
}
