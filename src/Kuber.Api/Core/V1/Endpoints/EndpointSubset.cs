using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.EndpointSubset")]
public sealed partial record EndpointSubset
{
    [Field(1, "addresses")]
    [ListType("atomic")]
    public ApiList<EndpointAddress> Addresses { get; init; }

    [Field(2, "notReadyAddresses")]
    [ListType("atomic")]
    public ApiList<EndpointAddress> NotReadyAddresses { get; init; }

    [Field(3, "ports")]
    [ListType("atomic")]
    public ApiList<EndpointPort> Ports { get; init; }
}
