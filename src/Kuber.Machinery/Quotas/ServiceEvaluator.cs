using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;

namespace Kuber.Machinery.Quotas;

/// <summary>Counts services, their node ports and those with load balancers.</summary>
internal sealed class ServiceEvaluator : QuotaEvaluator
{
    private const string Count = "count/services";
    private const string Services = "services";
    private const string NodePorts = "services.nodeports";
    private const string LoadBalancers = "services.loadbalancers";

    /// <inheritdoc/>
    public override bool Counts(string name) => name is Count or Services or NodePorts or LoadBalancers;

    /// <inheritdoc/>
    public override bool CountsChanges(string subresource) => subresource.Length == 0;

    /// <inheritdoc/>
    public override ApiMap<Quantity> Usage(IApiObject value, DateTimeOffset now)
    {
        var spec = ((Service)value).Spec;
        var ports = spec.Type switch
        {
            "NodePort" => spec.Ports.Count,
            "LoadBalancer" when spec.AllocateLoadBalancerNodePorts == false => spec.Ports.AsSpan().ToArray().Count(static p => p.NodePort != 0),
            "LoadBalancer" => spec.Ports.Count,
            _ => 0,
        };
        return ApiMap.Of(
            (Count, Quantity.Of(1)),
            (Services, Quantity.Of(1)),
            (NodePorts, Quantity.Of(ports)),
            (LoadBalancers, Quantity.Of(spec.Type == "LoadBalancer" ? 1 : 0)));
    }
}
