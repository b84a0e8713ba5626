using Kuber.Api.Runtime;

namespace Kuber.Api.Core.V1;

/// <summary>
/// Follows a change of a service's type: what the old type needed and the new one cannot have is dropped where the user
/// left it as it was, and what was allocated and is not mentioned is kept.
/// </summary>
internal static class ServiceTypeChange
{
    /// <summary>Fills the first of the cluster addresses and the single one from each other.</summary>
    public static Service Normalize(Service value)
    {
        var spec = value.Spec;
        return spec.ClusterIP.Length > 0 && spec.ClusterIPs.IsEmpty ? value with { Spec = spec with { ClusterIPs = [spec.ClusterIP] } } : value;
    }

    /// <summary>The changed service as it is to be validated.</summary>
    public static Service Apply(Service value, Service old)
    {
        var spec = NormalizeAddresses(value.Spec, old.Spec);
        spec = KeepAllocated(spec, old.Spec);
        return value with { Spec = Drop(spec, old.Spec) };
    }

    private static bool HasAddress(ServiceSpec spec) => spec.Type is "ClusterIP" or "NodePort" or "LoadBalancer";

    private static bool HasNodePorts(ServiceSpec spec) =>
        spec.Type == "NodePort" || (spec.Type == "LoadBalancer" && spec.AllocateLoadBalancerNodePorts != false);

    private static bool HasHealthCheck(ServiceSpec spec) => spec.Type == "LoadBalancer" && spec.ExternalTrafficPolicy == "Local";

    private static ServiceSpec NormalizeAddresses(ServiceSpec spec, ServiceSpec old)
    {
        var one = spec.ClusterIP != old.ClusterIP;
        var many = spec.ClusterIPs != old.ClusterIPs;
        return (one, many) switch
        {
            (true, false) when spec.ClusterIP.Length == 0 => spec with { ClusterIPs = default },
            (true, false) => spec with { ClusterIPs = [spec.ClusterIP] },
            (false, true) when spec.ClusterIPs.IsEmpty && old.ClusterIPs is { IsEmpty: false } && spec.ClusterIP == old.ClusterIP => spec with { ClusterIPs = [spec.ClusterIP] },
            _ => spec,
        };
    }

    private static ServiceSpec KeepAllocated(ServiceSpec spec, ServiceSpec old)
    {
        if (HasAddress(old) && HasAddress(spec) && spec.ClusterIP.Length == 0 && spec.ClusterIPs.IsEmpty)
        {
            spec = spec with { ClusterIP = old.ClusterIP, ClusterIPs = old.ClusterIPs };
        }

        if (HasNodePorts(old) && HasNodePorts(spec))
        {
            spec = spec with { Ports = KeepNodePorts(spec.Ports, old.Ports) };
        }

        if (HasHealthCheck(old) && HasHealthCheck(spec) && spec.HealthCheckNodePort == 0)
        {
            spec = spec with { HealthCheckNodePort = old.HealthCheckNodePort };
        }

        if (HasAddress(old) && HasAddress(spec))
        {
            spec = spec with
            {
                IpFamilyPolicy = spec.IpFamilyPolicy ?? old.IpFamilyPolicy,
                IpFamilies = spec.IpFamilies.IsEmpty ? old.IpFamilies : spec.IpFamilies,
            };
        }

        return spec;
    }

    private static ApiList<ServicePort> KeepNodePorts(ApiList<ServicePort> ports, ApiList<ServicePort> old)
    {
        HashSet<(string, int)> used = [.. ports.AsSpan().ToArray().Where(static p => p.NodePort != 0).Select(static p => (p.Protocol, p.NodePort))];
        return ports.Map(port =>
        {
            if (port.NodePort != 0)
            {
                return port;
            }

            var match = old.Find(o => o.Protocol == port.Protocol && o.Port == port.Port);
            return match is { NodePort: not 0 } && used.Add((port.Protocol, match.NodePort)) ? port with { NodePort = match.NodePort } : port;
        });
    }

    private static ServiceSpec Drop(ServiceSpec spec, ServiceSpec old)
    {
        if (HasAddress(old) && !HasAddress(spec) && spec.ClusterIPs == old.ClusterIPs)
        {
            spec = spec with { ClusterIP = "", ClusterIPs = default };
        }

        if (HasAddress(old) && !HasAddress(spec))
        {
            spec = spec with
            {
                IpFamilies = spec.IpFamilies == old.IpFamilies ? default : spec.IpFamilies,
                IpFamilyPolicy = spec.IpFamilyPolicy == old.IpFamilyPolicy ? null : spec.IpFamilyPolicy,
                InternalTrafficPolicy = spec.InternalTrafficPolicy == old.InternalTrafficPolicy ? null : spec.InternalTrafficPolicy,
            };
        }

        if (HasNodePorts(old) && !HasNodePorts(spec) && SameNodePorts(spec.Ports, old.Ports))
        {
            spec = spec with { Ports = spec.Ports.Map(static p => p with { NodePort = 0 }) };
        }

        if (HasHealthCheck(old) && !HasHealthCheck(spec) && spec.HealthCheckNodePort == old.HealthCheckNodePort)
        {
            spec = spec with { HealthCheckNodePort = 0 };
        }

        if (old.Type == "LoadBalancer" && spec.Type != "LoadBalancer")
        {
            spec = spec with
            {
                AllocateLoadBalancerNodePorts = spec.AllocateLoadBalancerNodePorts == old.AllocateLoadBalancerNodePorts ? null : spec.AllocateLoadBalancerNodePorts,
                LoadBalancerClass = spec.LoadBalancerClass == old.LoadBalancerClass ? null : spec.LoadBalancerClass,
            };
        }

        if (old.Type == "ExternalName" && spec.Type != "ExternalName" && spec.ExternalName == old.ExternalName)
        {
            spec = spec with { ExternalName = "" };
        }

        return ServiceValidation.IsExternallyAccessible(old) && !ServiceValidation.IsExternallyAccessible(spec) && spec.ExternalTrafficPolicy == old.ExternalTrafficPolicy
            ? spec with { ExternalTrafficPolicy = "" }
            : spec;
    }

    private static bool SameNodePorts(ApiList<ServicePort> ports, ApiList<ServicePort> old)
    {
        HashSet<int> before = [.. old.AsSpan().ToArray().Select(static p => p.NodePort)];
        return !ports.Exists(p => p.NodePort != 0 && !before.Contains(p.NodePort));
    }
}
