using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;

namespace Kuber.Dns.Zones;

/// <summary>What the cluster's names are made of.</summary>
public interface IClusterZoneSource
{
    /// <summary>Whether a namespace exists.</summary>
    bool NamespaceExists(string name);

    /// <summary>A service, or null.</summary>
    Service? Service(string ns, string name);

    /// <summary>The endpoint slices of a service.</summary>
    IEnumerable<EndpointSlice> SlicesOf(string ns, string service);

    /// <summary>The services with a cluster IP.</summary>
    IEnumerable<Service> ServicesAt(string address);

    /// <summary>The headless services with an endpoint of an address.</summary>
    IEnumerable<Service> HeadlessAt(string address);
}
