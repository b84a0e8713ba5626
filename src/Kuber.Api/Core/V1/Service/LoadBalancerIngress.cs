using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>A point at which traffic enters through a load balancer.</summary>
[ApiMessage("io.k8s.api.core.v1.LoadBalancerIngress")]
public sealed partial record LoadBalancerIngress
{
    /// <summary>The IP address of the load balancer, if it has one.</summary>
    [Field(1, "ip")]
    public string Ip { get; init; } = "";

    /// <summary>The host name of the load balancer, if it has one.</summary>
    [Field(2, "hostname")]
    public string Hostname { get; init; } = "";

    /// <summary>VIP: packets arrive with the load balancer's address, so nodes may answer it themselves; Proxy: they arrive with the node's or pod's.</summary>
    [Field(3, "ipMode", GoType = "v1.LoadBalancerIPMode")]
    public string? IpMode { get; init; }

    /// <summary>The ports that the load balancer serves, and what is wrong with them.</summary>
    [Field(4, "ports")]
    [ListType("atomic")]
    public ApiList<PortStatus> Ports { get; init; }
}
