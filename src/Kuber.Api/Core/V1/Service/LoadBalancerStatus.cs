using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What is known of a load balancer.</summary>
[ApiMessage("io.k8s.api.core.v1.LoadBalancerStatus")]
public sealed partial record LoadBalancerStatus
{
    /// <summary>The points at which traffic enters.</summary>
    [Field(1, "ingress")]
    [ListType("atomic")]
    public ApiList<LoadBalancerIngress> Ingress { get; init; }
}
