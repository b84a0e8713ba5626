using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Dns.Zones;

namespace Kuber.Dns.Tests;

/// <summary>A cluster with a service, a headless service with two pods, and an external name.</summary>
internal sealed class FixedZoneSource : IClusterZoneSource
{
    private static readonly Service[] Services =
    [
        new()
        {
            Metadata = new() { Namespace = "default", Name = "web" },
            Spec = new() { ClusterIP = "10.96.0.20", ClusterIPs = ["10.96.0.20"], Ports = [new() { Name = "http", Protocol = "TCP", Port = 80 }] },
        },
        new() { Metadata = new() { Namespace = "default", Name = "db" }, Spec = new() { ClusterIP = "None" } },
        new() { Metadata = new() { Namespace = "default", Name = "out" }, Spec = new() { Type = "ExternalName", ExternalName = "example.org" } },
    ];

    private static readonly EndpointSlice Slice = new()
    {
        Metadata = new() { Namespace = "default", Name = "db-1" },
        AddressType = "IPv4",
        Ports = [new() { Name = "sql", Protocol = "TCP", Port = 5432 }],
        Endpoints =
        [
            new() { Addresses = ["10.244.0.5"], Hostname = "db-0", Conditions = new() { Ready = true } },
            new() { Addresses = ["10.244.0.6"], Conditions = new() { Ready = true } },
            new() { Addresses = ["10.244.0.7"], Hostname = "db-2", Conditions = new() { Ready = false } },
        ],
    };

    public bool NamespaceExists(string name) => name == "default";

    public Service? Service(string ns, string name) => Array.Find(Services, s => s.Metadata.Namespace == ns && s.Metadata.Name == name);

    public IEnumerable<EndpointSlice> SlicesOf(string ns, string service) => service == "db" ? [Slice] : [];

    public IEnumerable<Service> ServicesAt(string address) => Services.Where(s => s.Spec.ClusterIP == address);

    public IEnumerable<Service> HeadlessAt(string address) =>
        Slice.Endpoints.Exists(e => e.Addresses.Exists(a => a == address)) ? [Services[1]] : [];
}
