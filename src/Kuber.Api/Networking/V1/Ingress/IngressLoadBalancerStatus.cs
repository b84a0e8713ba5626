using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

[ApiMessage("io.k8s.api.networking.v1.IngressLoadBalancerStatus")]
public sealed partial record IngressLoadBalancerStatus
{
    [Field(1, "ingress")]
    [ListType("atomic")]
    public ApiList<IngressLoadBalancerIngress> Ingress { get; init; }
}
