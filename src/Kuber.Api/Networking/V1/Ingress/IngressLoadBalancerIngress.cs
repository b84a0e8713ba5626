using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressLoadBalancerIngress")]
public sealed partial record IngressLoadBalancerIngress
{
    [Field(1, "ip")]
    public string Ip { get; init; } = "";

    [Field(2, "hostname")]
    public string Hostname { get; init; } = "";

    [Field(4, "ports")]
    [ListType("atomic")]
    public ApiList<IngressPortStatus> Ports { get; init; }
}
