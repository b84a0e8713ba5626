using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>What is known of a Service.</summary>
[ApiMessage("io.k8s.api.core.v1.ServiceStatus")]
public sealed partial record ServiceStatus
{
    /// <summary>The load balancer, if it has one.</summary>
    [Field(1, "loadBalancer", AlwaysWritten = true)]
    public LoadBalancerStatus LoadBalancer { get; init; } = LoadBalancerStatus.Empty;

    /// <summary>Statements about the Service.</summary>
    [Field(2, "conditions")]
    [ListType("map", "type")]
    [PatchStrategy("merge", MergeKey = "type")]
    public ApiList<Condition> Conditions { get; init; }
}
