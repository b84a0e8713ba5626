using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>Settings of DNS for a pod, beside those of its dnsPolicy.</summary>
[ApiMessage("io.k8s.api.core.v1.PodDNSConfig")]
public sealed partial record PodDNSConfig
{
    /// <summary>More name servers, at most 3 in all.</summary>
    [Field(1, "nameservers")]
    [ListType("atomic")]
    public ApiList<string> Nameservers { get; init; }

    /// <summary>More domains in which short names are looked up, at most 32 in all.</summary>
    [Field(2, "searches")]
    [ListType("atomic")]
    public ApiList<string> Searches { get; init; }

    /// <summary>More options of the resolver; they go before those of the policy.</summary>
    [Field(3, "options")]
    [ListType("atomic")]
    public ApiList<PodDNSConfigOption> Options { get; init; }
}
