using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

[ApiMessage("io.k8s.api.core.v1.LoadBalancerStatus")]
public sealed partial record LoadBalancerStatus
{
    [Field(1, "ingress")]
    [ListType("atomic")]
    public ApiList<LoadBalancerIngress> Ingress { get; init; }
}
