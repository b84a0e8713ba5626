using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>A point at which requests enter.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressLoadBalancerIngress")]
public sealed partial record IngressLoadBalancerIngress
{
    /// <summary>The IP address of the load balancer, if it has one.</summary>
    [Field(1, "ip")]
    public string Ip { get; init; } = "";

    /// <summary>The host name of the load balancer, if it has one.</summary>
    [Field(2, "hostname")]
    public string Hostname { get; init; } = "";

    /// <summary>The ports that it serves, and what is wrong with them.</summary>
    [Field(4, "ports")]
    [ListType("atomic")]
    public ApiList<IngressPortStatus> Ports { get; init; }
}
