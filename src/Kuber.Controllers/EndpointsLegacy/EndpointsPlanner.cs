using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.EndpointSlices;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.EndpointsLegacy;

/// <summary>Makes the Endpoints of a service: ports that the same addresses serve share a subset.</summary>
internal static class EndpointsPlanner
{
    public const string ManagedByLabel = "endpoints.kubernetes.io/managed-by";
    public const string Manager = "endpoint-controller";
    private const string OverCapacity = "endpoints.kubernetes.io/over-capacity";
    private const int Capacity = 1000;

    /// <summary>The Endpoints as they shall be.</summary>
    public static Endpoints Make(Service service, IReadOnlyList<Pod> pods, Endpoints? current)
    {
        var byPort = new Dictionary<EndpointPort, SortedDictionary<string, (EndpointAddress Address, bool Ready)>>();
        var portless = new SortedDictionary<string, (EndpointAddress Address, bool Ready)>(StringComparer.Ordinal);
        var count = 0;
        foreach (var pod in pods.OrderByDescending(PodRules.IsReady).ThenBy(p => p.Metadata.Name, StringComparer.Ordinal))
        {
            var tolerant = service.Spec.PublishNotReadyAddresses;
            if (!ServicePods.CanServe(pod) || (pod.Metadata.DeletionTimestamp is not null && !tolerant) || ++count > Capacity)
            {
                continue;
            }

            var entry = (Address(service, pod), tolerant || PodRules.IsReady(pod));
            if (service.Spec.Ports.IsEmpty)
            {
                portless[pod.Metadata.Uid] = entry;
            }

            foreach (var port in service.Spec.Ports)
            {
                if (ServicePods.TargetPort(pod, port) is { } number)
                {
                    var key = new EndpointPort { Name = port.Name, Port = number, Protocol = port.Protocol.Length == 0 ? "TCP" : port.Protocol, AppProtocol = port.AppProtocol };
                    if (!byPort.TryGetValue(key, out var addresses))
                    {
                        byPort[key] = addresses = new(StringComparer.Ordinal);
                    }

                    addresses[pod.Metadata.Uid] = entry;
                }
            }
        }

        var subsets = byPort.GroupBy(p => string.Join(' ', p.Value.Keys), p => p, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Subset(g.First().Value.Values, [.. g.Select(p => p.Key)]))
            .ToList();
        if (portless.Count > 0)
        {
            subsets.Add(Subset(portless.Values, []));
        }

        var meta = current?.Metadata ?? new() { Name = service.Metadata.Name, Namespace = service.Metadata.Namespace };
        var labels = service.Metadata.Labels.Set(ManagedByLabel, Manager);
        labels = service.Spec.ClusterIP == "None" ? labels.Set(EndpointSlicePlanner.HeadlessLabel, "") : labels.Remove(EndpointSlicePlanner.HeadlessLabel);
        var annotations = count > Capacity ? meta.Annotations.Set(OverCapacity, "truncated") : meta.Annotations.Remove(OverCapacity);
        return (current ?? new()) with { Metadata = meta with { Labels = labels, Annotations = annotations }, Subsets = subsets.ToApiList() };
    }

    private static EndpointAddress Address(Service service, Pod pod) => new()
    {
        Ip = pod.Status.PodIP,
        NodeName = pod.Spec.NodeName.Length == 0 ? null : pod.Spec.NodeName,
        Hostname = ServicePods.HostnameUnder(pod, service) ?? "",
        TargetRef = ServicePods.Reference(pod),
    };

    private static EndpointSubset Subset(IEnumerable<(EndpointAddress Address, bool Ready)> entries, List<EndpointPort> ports)
    {
        var sorted = entries.OrderBy(e => e.Address.Ip, StringComparer.Ordinal).ToList();
        return new()
        {
            Addresses = sorted.Where(e => e.Ready).Select(e => e.Address).ToApiList(),
            NotReadyAddresses = sorted.Where(e => !e.Ready).Select(e => e.Address).ToApiList(),
            Ports = ports.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Port).ThenBy(p => p.Protocol, StringComparer.Ordinal).ToApiList(),
        };
    }
}
