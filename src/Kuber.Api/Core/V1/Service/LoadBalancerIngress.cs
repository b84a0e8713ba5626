using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LoadBalancerIngress")]
public sealed partial record LoadBalancerIngress
{
    [Field(1, "ip")]
    public string Ip { get; init; } = "";

    [Field(2, "hostname")]
    public string Hostname { get; init; } = "";

    [Field(3, "ipMode", GoType = "v1.LoadBalancerIPMode")]
    public string? IpMode { get; init; }

    [Field(4, "ports")]
    [ListType("atomic")]
    public ApiList<PortStatus> Ports { get; init; }
}
