using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Ranges of addresses for Services.</summary>
[ApiMessage("io.k8s.api.networking.v1.ServiceCIDRSpec")]
public sealed partial record ServiceCIDRSpec
{
    /// <summary>At most one range of each address family; they cannot change, but for a second one that is added.</summary>
    [Field(1, "cidrs")]
    [ListType("atomic")]
    public ApiList<string> Cidrs { get; init; }
}
