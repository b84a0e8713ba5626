using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>The points at which requests enter.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressLoadBalancerStatus")]
public sealed partial record IngressLoadBalancerStatus
{
    /// <summary>The points.</summary>
    [Field(1, "ingress")]
    [ListType("atomic")]
    public ApiList<IngressLoadBalancerIngress> Ingress { get; init; }
}
