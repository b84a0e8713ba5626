using System.Net;
using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;
using EndpointPort = Kuber.Api.Discovery.V1.EndpointPort;

namespace Kuber.Controllers.EndpointSlices;

/// <summary>
/// Decides on the slices of a service. Endpoints are grouped by address family and by the ports they serve; a group's
/// endpoints stay in the slices they are in, newcomers fill slices that change anyway, then others with room, then new ones.
/// So a change of one pod changes one slice (KEP-752).
/// </summary>
internal sealed class EndpointSlicePlanner
{
    public const string ServiceLabel = "kubernetes.io/service-name";
    public const string ManagedByLabel = "endpointslice.kubernetes.io/managed-by";
    public const string HeadlessLabel = "service.kubernetes.io/headless";
    public const string Manager = "endpointslice-controller.k8s.io";

    /// <summary>The most endpoints in a slice.</summary>
    public const int Capacity = 100;

    private readonly EndpointSliceSnapshot snapshot;
    private readonly List<EndpointSlice> create = [];
    private readonly List<EndpointSlice> update = [];
    private readonly List<EndpointSlice> delete = [];

    private EndpointSlicePlanner(EndpointSliceSnapshot snapshot) => this.snapshot = snapshot;

    /// <summary>Decides from a snapshot.</summary>
    public static EndpointSlicePlan Decide(EndpointSliceSnapshot snapshot) => new EndpointSlicePlanner(snapshot).Run();

    private EndpointSlicePlan Run()
    {
        var families = snapshot.Service.Spec.IpFamilies.IsEmpty ? ["IPv4"] : snapshot.Service.Spec.IpFamilies;
        foreach (var family in families)
        {
            PlanFamily(family);
        }

        delete.AddRange(snapshot.Slices.Where(s => !families.Contains(s.AddressType)));
        return new(create, update, delete);
    }

    private void PlanFamily(string family)
    {
        var groups = new Dictionary<ApiList<EndpointPort>, List<Endpoint>>();
        foreach (var pod in snapshot.Pods.OrderBy(p => p.Metadata.Name, StringComparer.Ordinal))
        {
            if (ServicePods.CanServe(pod) && MakeEndpoint(pod, family) is { } endpoint)
            {
                var ports = Ports(pod);
                if (!groups.TryGetValue(ports, out var members))
                {
                    groups[ports] = members = [];
                }

                members.Add(endpoint);
            }
        }

        var existing = snapshot.Slices.Where(s => s.AddressType == family).OrderBy(s => s.Metadata.Name, StringComparer.Ordinal).ToList();
        if (groups.Count == 0)
        {
            // One empty slice tells consumers that the service was seen.
            groups[default] = [];
        }

        foreach (var (ports, members) in groups)
        {
            PlanGroup(family, ports, members, existing.Where(s => s.Ports == ports).ToList());
        }

        delete.AddRange(existing.Where(s => !groups.ContainsKey(s.Ports)));
    }

    private void PlanGroup(string family, ApiList<EndpointPort> ports, List<Endpoint> desired, List<EndpointSlice> slices)
    {
        var missing = new Dictionary<string, Endpoint>();
        foreach (var endpoint in desired)
        {
            missing[Key(endpoint)] = endpoint;
        }

        var contents = new List<(EndpointSlice Slice, List<Endpoint> Endpoints, bool Changed)>();
        foreach (var slice in slices)
        {
            var kept = new List<Endpoint>(slice.Endpoints.Count);
            var changed = false;
            foreach (var endpoint in slice.Endpoints)
            {
                if (missing.Remove(Key(endpoint), out var now))
                {
                    kept.Add(now);
                    changed |= now != endpoint;
                }
                else
                {
                    changed = true;
                }
            }

            contents.Add((slice, kept, changed));
        }

        var newcomers = new Queue<Endpoint>(desired.Where(e => missing.ContainsKey(Key(e))));
        foreach (var index in Enumerable.Range(0, contents.Count).OrderByDescending(i => contents[i].Changed).ThenByDescending(i => contents[i].Endpoints.Count))
        {
            var (slice, endpoints, _) = contents[index];
            while (newcomers.Count > 0 && endpoints.Count < Capacity)
            {
                endpoints.Add(newcomers.Dequeue());
                contents[index] = (slice, endpoints, true);
            }
        }

        // An emptied slice goes, but for the last one where there is nothing to serve.
        var keepEmpty = desired.Count == 0 ? contents.FindIndex(c => c.Endpoints.Count == 0) : -1;
        for (var i = 0; i < contents.Count; i++)
        {
            var (slice, endpoints, changed) = contents[i];
            if (endpoints.Count == 0 && i != keepEmpty)
            {
                delete.Add(slice);
            }
            else if (changed || !HasMetadata(slice))
            {
                update.Add(slice with { Metadata = Metadata(slice.Metadata), Endpoints = endpoints.ToApiList() });
            }
        }

        if (desired.Count == 0 && contents.Count == 0)
        {
            create.Add(MakeSlice(family, ports, default));
        }

        while (newcomers.Count > 0)
        {
            var some = new List<Endpoint>(Capacity);
            while (newcomers.Count > 0 && some.Count < Capacity)
            {
                some.Add(newcomers.Dequeue());
            }

            create.Add(MakeSlice(family, ports, some.ToApiList()));
        }
    }

    private EndpointSlice MakeSlice(string family, ApiList<EndpointPort> ports, ApiList<Endpoint> endpoints) => new()
    {
        Metadata = Metadata(
            new()
            {
                GenerateName = snapshot.Service.Metadata.Name + "-",
                Namespace = snapshot.Service.Metadata.Namespace,
                OwnerReferences = [Owners.ControllerReference(snapshot.Service)],
            }),
        AddressType = family,
        Endpoints = endpoints,
        Ports = ports,
    };

    private ObjectMeta Metadata(ObjectMeta meta)
    {
        var labels = snapshot.Service.Metadata.Labels
            .Set(ServiceLabel, snapshot.Service.Metadata.Name)
            .Set(ManagedByLabel, Manager);
        labels = snapshot.Service.Spec.ClusterIP == "None" ? labels.Set(HeadlessLabel, "") : labels.Remove(HeadlessLabel);
        return meta with { Labels = labels };
    }

    private bool HasMetadata(EndpointSlice slice) => Metadata(slice.Metadata).Labels == slice.Metadata.Labels;

    private static string Key(Endpoint endpoint) => endpoint.TargetRef?.Uid ?? (endpoint.Addresses.IsEmpty ? "" : endpoint.Addresses[0]);

    private ApiList<EndpointPort> Ports(Pod pod)
    {
        var ports = new List<EndpointPort>();
        foreach (var port in snapshot.Service.Spec.Ports)
        {
            if (ServicePods.TargetPort(pod, port) is { } number)
            {
                ports.Add(new() { Name = port.Name, Protocol = port.Protocol.Length == 0 ? "TCP" : port.Protocol, Port = number, AppProtocol = port.AppProtocol });
            }
        }

        return ports.ToApiList();
    }

    private Endpoint? MakeEndpoint(Pod pod, string family)
    {
        var addresses = Addresses(pod, family);
        if (addresses.IsEmpty)
        {
            return null;
        }

        var serving = PodRules.IsReady(pod);
        var terminating = pod.Metadata.DeletionTimestamp is not null;
        return new()
        {
            Addresses = addresses,
            Conditions = new()
            {
                Ready = snapshot.Service.Spec.PublishNotReadyAddresses || serving && !terminating,
                Serving = serving,
                Terminating = terminating,
            },
            Hostname = ServicePods.HostnameUnder(pod, snapshot.Service),
            TargetRef = ServicePods.Reference(pod),
            NodeName = pod.Spec.NodeName.Length == 0 ? null : pod.Spec.NodeName,
            Zone = pod.Spec.NodeName.Length == 0 ? null : snapshot.ZoneOf(pod.Spec.NodeName),
        };
    }

    private static ApiList<string> Addresses(Pod pod, string family)
    {
        var wanted = family == "IPv6" ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork;
        var ips = pod.Status.PodIPs.IsEmpty ? [pod.Status.PodIP] : pod.Status.PodIPs.Select(p => p.Ip);
        return ips.Where(ip => IPAddress.TryParse(ip, out var address) && address.AddressFamily == wanted).ToApiList();
    }
}
