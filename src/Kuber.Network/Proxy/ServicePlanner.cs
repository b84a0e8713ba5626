using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;

namespace Kuber.Network.Proxy;

/// <summary>
/// Plans the rules of one service from the service and its endpoint slices; pure. Packets reach the rules through the maps
/// by destination address or node port: a service port's chain picks an endpoint at random (or the one that the client
/// talked to before), and the endpoint's chain rewrites the destination.
/// </summary>
public sealed class ServicePlanner(ProxyOptions options)
{
    private const int DefaultAffinitySeconds = 10800;

    /// <summary>The rules of a service; empty where it needs none (headless, external name, no address).</summary>
    public ServicePlan Plan(Service service, IEnumerable<EndpointSlice> slices)
    {
        var spec = service.Spec;
        if (spec.Type == "ExternalName" || spec.ClusterIP is "" or "None" || options.LocalAddresses.Contains(spec.ClusterIP))
        {
            return ServicePlan.Empty;
        }

        Builder builder = new(service, options);
        var all = slices.Where(s => s.AddressType == "IPv4").ToList();
        foreach (var port in spec.Ports)
        {
            builder.AddPort(port, TargetsOf(port, all));
        }

        return builder.Build();
    }

    private List<EndpointTarget> TargetsOf(ServicePort port, List<EndpointSlice> slices)
    {
        Dictionary<(string, int), EndpointTarget> targets = [];
        foreach (var slice in slices)
        {
            var slicePort = slice.Ports.Find(p => (p.Name ?? "") == port.Name && (p.Protocol ?? "TCP") == Protocol(port) && p.Port is not null);
            if (slicePort?.Port is not { } number)
            {
                continue;
            }

            foreach (var endpoint in slice.Endpoints)
            {
                var ready = endpoint.Conditions.Ready ?? true;
                var serving = endpoint.Conditions.Serving ?? ready;
                foreach (var address in endpoint.Addresses)
                {
                    targets[(address, number)] = new(address, number, endpoint.NodeName == options.NodeName, ready, serving);
                }
            }
        }

        return [.. targets.Values.OrderBy(t => t.Address, StringComparer.Ordinal).ThenBy(t => t.Port)];
    }

    private static string Protocol(ServicePort port) => port.Protocol.Length == 0 ? "TCP" : port.Protocol;

    private sealed class Builder(Service service, ProxyOptions options)
    {
        private readonly string name = service.Metadata.Namespace + "/" + service.Metadata.Name;
        private readonly List<KeyValuePair<string, string>> sets = [];
        private readonly List<KeyValuePair<string, IReadOnlyList<string>>> chains = [];
        private readonly List<MapElement> elements = [];
        private readonly HashSet<string> made = new(StringComparer.Ordinal);

        public ServicePlan Build() => new(sets, chains, elements);

        public void AddPort(ServicePort port, List<EndpointTarget> targets)
        {
            var spec = service.Spec;
            var internalTargets = Usable(targets, spec.InternalTrafficPolicy == "Local");
            var local = spec.ExternalTrafficPolicy == "Local";
            var externalTargets = Usable(targets, local);
            var all = Usable(targets, false);
            var id = port.Name + "/" + Protocol(port);

            var clusterChain = AddServiceChain("svc", id, port, internalTargets, masqueradeOutside: true);
            AddAddress(spec.ClusterIP, port, clusterChain, targets.Count > 0);
            var externals = spec.ExternalIPs.Concat(service.Status.LoadBalancer.Ingress.Where(i => i.IpMode is null or "VIP").Select(i => i.Ip)).Where(a => a.Length > 0 && !a.Contains(':')).Distinct().ToList();
            if (externals.Count == 0 && port.NodePort == 0)
            {
                return;
            }

            var externalChain = AddExternalChain(id, port, local, externalTargets, all);
            foreach (var address in externals)
            {
                AddAddress(address, port, externalChain, targets.Count > 0);
            }

            if (port.NodePort != 0)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{Transport(port)} . {port.NodePort}");
                elements.Add(externalChain is not null
                    ? new(ProxyNames.NodePorts, key, "goto " + externalChain)
                    : new(ProxyNames.NoEndpointNodePorts, key, NoEndpoint(targets.Count > 0)));
            }
        }

        private static List<EndpointTarget> Usable(List<EndpointTarget> targets, bool localOnly)
        {
            // Ready endpoints; where there is none, those that still serve while they terminate (KEP-1669).
            var candidates = localOnly ? targets.FindAll(t => t.IsLocal) : targets;
            var ready = candidates.FindAll(t => t.IsReady);
            return ready.Count > 0 ? ready : candidates.FindAll(t => t.IsServing);
        }

        private void AddAddress(string address, ServicePort port, string? chain, bool hasEndpoints)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{address} . {Transport(port)} . {port.Port}");
            elements.Add(chain is not null
                ? new(ProxyNames.ServiceIPs, key, "goto " + chain)
                : new(ProxyNames.NoEndpointIPs, key, NoEndpoint(hasEndpoints)));
        }

        // A policy that leaves no endpoint on this node drops; a service without any endpoint refuses.
        private static string NoEndpoint(bool elsewhere) => elsewhere ? "drop" : "goto reject-chain";

        private string? AddServiceChain(string prefix, string id, ServicePort port, List<EndpointTarget> targets, bool masqueradeOutside)
        {
            if (targets.Count == 0)
            {
                return null;
            }

            List<string> rules = [];
            if (masqueradeOutside)
            {
                rules.Add($"ip daddr {service.Spec.ClusterIP} ip saddr != {options.ClusterCidr} jump {ProxyNames.MarkForMasquerade}");
            }

            var endpointChains = targets.Select(t => (Target: t, Chain: AddEndpointChain(id, port, t))).ToList();
            if (service.Spec.SessionAffinity == "ClientIP")
            {
                rules.AddRange(endpointChains.Select(e => $"ip saddr @{AffinitySet(id, e.Target)} goto {e.Chain}"));
            }

            rules.Add(endpointChains.Count == 1
                ? "goto " + endpointChains[0].Chain
                : $"numgen random mod {endpointChains.Count.ToString(CultureInfo.InvariantCulture)} vmap {{ {string.Join(", ", endpointChains.Select((e, i) => string.Create(CultureInfo.InvariantCulture, $"{i} : goto {e.Chain}")))} }}");
            var chain = ProxyNames.Of(prefix, name, id);
            AddChain(chain, rules);
            return chain;
        }

        private string? AddExternalChain(string id, ServicePort port, bool local, List<EndpointTarget> targets, List<EndpointTarget> all)
        {
            if (!local)
            {
                var service = AddServiceChain("all", id, port, all, masqueradeOutside: false);
                return service is null ? null : Wrap([$"jump {ProxyNames.MarkForMasquerade}", "goto " + service]);
            }

            // Pods and the node itself may go anywhere; others only to endpoints of this node, with their own address kept.
            List<string> rules = [];
            if (AddServiceChain("all", id, port, all, masqueradeOutside: false) is { } everywhere)
            {
                rules.Add($"ip saddr {options.ClusterCidr} goto {everywhere}");
                rules.Add($"fib saddr type local jump {ProxyNames.MarkForMasquerade}");
                rules.Add($"fib saddr type local goto {everywhere}");
            }

            if (AddServiceChain("loc", id, port, targets, masqueradeOutside: false) is { } here)
            {
                rules.Add("goto " + here);
            }

            return rules.Count == 0 ? null : Wrap(rules);

            string Wrap(IReadOnlyList<string> rules)
            {
                var chain = ProxyNames.Of("ext", name, id);
                AddChain(chain, rules);
                return chain;
            }
        }

        private string AddEndpointChain(string id, ServicePort port, EndpointTarget target)
        {
            var chain = ProxyNames.Of("ep", name, id, target.Address + ":" + target.Port.ToString(CultureInfo.InvariantCulture));
            if (made.Contains(chain))
            {
                return chain;
            }

            List<string> rules = [$"ip saddr {target.Address} jump {ProxyNames.MarkForMasquerade}"];
            if (service.Spec.SessionAffinity == "ClientIP")
            {
                var set = AffinitySet(id, target);
                var seconds = service.Spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds ?? DefaultAffinitySeconds;
                if (made.Add(set))
                {
                    sets.Add(new(set, string.Create(CultureInfo.InvariantCulture, $"type ipv4_addr; flags dynamic,timeout; timeout {seconds}s;")));
                }

                rules.Add($"update @{set} {{ ip saddr }}");
            }

            rules.Add(string.Create(CultureInfo.InvariantCulture, $"meta l4proto {Transport(port)} dnat to {target.Address}:{target.Port}"));
            AddChain(chain, rules);
            return chain;
        }

        private void AddChain(string chain, IReadOnlyList<string> rules)
        {
            if (made.Add(chain))
            {
                chains.Add(new(chain, rules));
            }
        }

        private string AffinitySet(string id, EndpointTarget target) =>
            ProxyNames.Of("aff", name, id, target.Address + ":" + target.Port.ToString(CultureInfo.InvariantCulture));

        private static string Transport(ServicePort port) => Protocol(port).ToLowerInvariant();
    }
}
