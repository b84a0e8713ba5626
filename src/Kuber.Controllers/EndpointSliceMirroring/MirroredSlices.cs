using System.Net;
using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Api.Runtime;
using Kuber.Controllers.Shared;
using SlicePort = Kuber.Api.Discovery.V1.EndpointPort;

namespace Kuber.Controllers.EndpointSliceMirroring;

/// <summary>The slices that mirror Endpoints: one for each subset and family of addresses, with at most a thousand addresses.</summary>
internal static class MirroredSlices
{
    private const int MostAddresses = 1000;
    private const string LastChange = "endpoints.kubernetes.io/last-change-trigger-time";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>The slices as they shall be, without names.</summary>
    /// <param name="skipped">How many addresses are left out: malformed, or too many.</param>
    public static List<EndpointSlice> Of(Endpoints endpoints, Service service, out int skipped)
    {
        skipped = 0;
        var slices = new List<EndpointSlice>();
        foreach (var subset in endpoints.Subsets)
        {
            var all = new List<(AddressFamily Family, Endpoint Endpoint)>();
            foreach (var (address, ready) in subset.Addresses.Select(static a => (a, true)).Concat(subset.NotReadyAddresses.Select(static a => (a, false))))
            {
                if (all.Count < MostAddresses && IPAddress.TryParse(address.Ip, out var ip))
                {
                    all.Add((ip.AddressFamily, Make(address, ready)));
                }
                else
                {
                    skipped++;
                }
            }

            foreach (var family in all.GroupBy(static a => a.Family))
            {
                slices.Add(new()
                {
                    Metadata = Metadata(endpoints, service),
                    AddressType = family.Key == AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4",
                    Endpoints = family.Select(static a => a.Endpoint).ToApiList(),
                    Ports = subset.Ports.Select(static p => new SlicePort { Name = p.Name, Port = p.Port, Protocol = p.Protocol.Length == 0 ? "TCP" : p.Protocol, AppProtocol = p.AppProtocol }).ToApiList(),
                });
            }
        }

        return slices;
    }

    private static Endpoint Make(EndpointAddress address, bool ready) => new()
    {
        Addresses = [address.Ip],
        Conditions = new() { Ready = ready },
        TargetRef = address.TargetRef,
        NodeName = address.NodeName,
        Hostname = address.Hostname.Length == 0 ? null : address.Hostname,
    };

    private static Api.Meta.V1.ObjectMeta Metadata(Endpoints endpoints, Service service)
    {
        var labels = endpoints.Metadata.Labels
            .Set(MirroringReconciler.ServiceLabel, endpoints.Metadata.Name)
            .Set(MirroringReconciler.ManagedByLabel, MirroringReconciler.Manager);
        return new()
        {
            GenerateName = endpoints.Metadata.Name + "-",
            Namespace = endpoints.Metadata.Namespace,
            Labels = service.Spec.ClusterIP == "None" ? labels.Set("service.kubernetes.io/headless", "") : labels,
            Annotations = endpoints.Metadata.Annotations.Remove(LastChange).Remove(LastApplied),
            OwnerReferences = [Owners.ControllerReference(endpoints)],
        };
    }
}
