using Kuber.Api.Runtime;

namespace Kuber.Api.Networking.V1;

/// <summary>Where requests enter.</summary>
[ApiMessage("io.k8s.api.networking.v1.IngressStatus")]
public sealed partial record IngressStatus
{
    /// <summary>The points at which they enter.</summary>
    [Field(1, "loadBalancer", AlwaysWritten = true)]
    public IngressLoadBalancerStatus LoadBalancer { get; init; } = IngressLoadBalancerStatus.Empty;
}
