using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>What a service gets where the user says nothing.</summary>
internal static class ServiceDefaults
{
    private const int StickySeconds = 10800;

    /// <summary>The service with defaults.</summary>
    public static Service Apply(Service service)
    {
        var spec = service.Spec;
        var type = spec.Type.Length > 0 ? spec.Type : "ClusterIP";
        var affinity = spec.SessionAffinity.Length > 0 ? spec.SessionAffinity : "None";
        var reachable = type is "NodePort" or "LoadBalancer";
        var sticky = spec.SessionAffinityConfig;
        if (affinity == "None")
        {
            sticky = null;
        }
        else if (affinity == "ClientIP" && sticky?.ClientIP?.TimeoutSeconds is null)
        {
            sticky = new() { ClientIP = new() { TimeoutSeconds = StickySeconds } };
        }

        var changed = spec with
        {
            Type = type,
            SessionAffinity = affinity,
            SessionAffinityConfig = sticky,
            Ports = spec.Ports.Each(Apply),
            ExternalTrafficPolicy = spec.ExternalTrafficPolicy.Length == 0 && (reachable || (type == "ClusterIP" && !spec.ExternalIPs.IsEmpty)) ? "Cluster" : spec.ExternalTrafficPolicy,
            InternalTrafficPolicy = spec.InternalTrafficPolicy ?? (reachable || type == "ClusterIP" ? "Cluster" : null),
            AllocateLoadBalancerNodePorts = spec.AllocateLoadBalancerNodePorts ?? (type == "LoadBalancer" ? true : null),
        };
        var ingress = type == "LoadBalancer" ? service.Status.LoadBalancer.Ingress.Each(Apply) : service.Status.LoadBalancer.Ingress;
        var status = ingress.IsSame(service.Status.LoadBalancer.Ingress)
            ? service.Status
            : service.Status with { LoadBalancer = service.Status.LoadBalancer with { Ingress = ingress } };
        if (changed == spec)
        {
            changed = spec;
        }

        return ReferenceEquals(changed, spec) && ReferenceEquals(status, service.Status) ? service : service with { Spec = changed, Status = status };
    }

    private static LoadBalancerIngress Apply(LoadBalancerIngress ingress) =>
        ingress.Ip.Length > 0 && ingress.IpMode is null ? ingress with { IpMode = "VIP" } : ingress;

    private static ServicePort Apply(ServicePort port)
    {
        var target = port.TargetPort is { IsString: false, IntValue: 0 } or { IsString: true, StringValue.Length: 0 };
        return target || port.Protocol.Length == 0
            ? port with { Protocol = port.Protocol.Length > 0 ? port.Protocol : "TCP", TargetPort = target ? new(port.Port) : port.TargetPort }
            : port;
    }
}
