using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Client.Informers;

namespace Kuber.Dns.Zones;

/// <summary>Reads Namespaces, Services and EndpointSlices from the shared informers of a process.</summary>
public sealed class InformerZoneSource : IClusterZoneSource
{
    private const string ByAddress = "dns-address";
    private const string ByService = "dns-service";
    private const string ServiceNameLabel = "kubernetes.io/service-name";
    private readonly IInformer<Namespace> namespaces;
    private readonly IInformer<Service> services;
    private readonly IInformer<EndpointSlice> slices;

    /// <summary>A source; must be made before the informers start.</summary>
    public InformerZoneSource(IInformerFactory informers)
    {
        namespaces = informers.For<Namespace>();
        services = informers.For<Service>();
        services.AddIndex(ByAddress, s => s.Spec.ClusterIPs.IsEmpty ? [s.Spec.ClusterIP] : s.Spec.ClusterIPs);
        slices = informers.For<EndpointSlice>();
        slices.AddIndex(ByService, s => s.Metadata.Labels.TryGetValue(ServiceNameLabel, out var name) ? [s.Metadata.Namespace + "/" + name] : []);
        slices.AddIndex(ByAddress, s => ((IEnumerable<Endpoint>)s.Endpoints).SelectMany(e => e.Addresses).Distinct());
    }

    /// <summary>Completes when all is in the caches.</summary>
    public async Task WaitForSyncAsync(CancellationToken cancellationToken)
    {
        await namespaces.WaitForSyncAsync(cancellationToken);
        await services.WaitForSyncAsync(cancellationToken);
        await slices.WaitForSyncAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public bool NamespaceExists(string name) => namespaces.Lister.Get("", name) is not null;

    /// <inheritdoc/>
    public Service? Service(string ns, string name) => services.Lister.Get(ns, name);

    /// <inheritdoc/>
    public IEnumerable<EndpointSlice> SlicesOf(string ns, string service) => slices.Lister.ByIndex(ByService, ns + "/" + service);

    /// <inheritdoc/>
    public IEnumerable<Service> ServicesAt(string address) => services.Lister.ByIndex(ByAddress, address);

    /// <inheritdoc/>
    public IEnumerable<Service> HeadlessAt(string address) =>
        slices.Lister.ByIndex(ByAddress, address)
            .Select(s => services.Lister.Get(s.Metadata.Namespace, s.Metadata.Labels.GetValueOrDefault(ServiceNameLabel) ?? ""))
            .OfType<Service>()
            .Where(s => s.Spec.ClusterIP == "None")
            .DistinctBy(s => (s.Metadata.Namespace, s.Metadata.Name));
}
