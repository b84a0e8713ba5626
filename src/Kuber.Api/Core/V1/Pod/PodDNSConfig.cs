using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.PodDNSConfig")]
public sealed partial record PodDNSConfig
{
    [Field(1, "nameservers")]
    [ListType("atomic")]
    public ApiList<string> Nameservers { get; init; }

    [Field(2, "searches")]
    [ListType("atomic")]
    public ApiList<string> Searches { get; init; }

    [Field(3, "options")]
    [ListType("atomic")]
    public ApiList<PodDNSConfigOption> Options { get; init; }
}
