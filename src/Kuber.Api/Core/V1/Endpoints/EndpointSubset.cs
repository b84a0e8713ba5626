using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Addresses that have the same ports.</summary>
[ApiMessage("io.k8s.api.core.v1.EndpointSubset")]
public sealed partial record EndpointSubset
{
    /// <summary>Addresses that are ready for traffic.</summary>
    [Field(1, "addresses")]
    [ListType("atomic")]
    public ApiList<EndpointAddress> Addresses { get; init; }

    /// <summary>Addresses that are not ready yet or any more.</summary>
    [Field(2, "notReadyAddresses")]
    [ListType("atomic")]
    public ApiList<EndpointAddress> NotReadyAddresses { get; init; }

    /// <summary>Ports that all the addresses have.</summary>
    [Field(3, "ports")]
    [ListType("atomic")]
    public ApiList<EndpointPort> Ports { get; init; }
}
