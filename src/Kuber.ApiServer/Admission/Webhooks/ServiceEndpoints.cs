using System.Net;
using Kuber.Api.Core.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Admission.Webhooks;

/// <summary>Finds one of the addresses behind a Service. What is known of Services here is what their caches hold.</summary>
internal sealed class ServiceEndpoints(ResourceSet resources, Identifiers identifiers)
{
    private readonly ResourceCache services = resources.Cache("", "services");
    private readonly ResourceCache endpoints = resources.Cache("", "endpoints");

    /// <summary>An address behind a port of a Service, one of them by chance.</summary>
    /// <exception cref="IOException">There is none; the message says why.</exception>
    public EndPoint Find(string ns, string name, int port)
    {
        var key = ns + "/" + name;
        if (services.Find(key)?.Value is not Service service)
        {
            throw new IOException($"service \"{name}\" not found");
        }

        if (service.Spec.Type == "ExternalName")
        {
            return new DnsEndPoint(service.Spec.ExternalName, port);
        }

        if (service.Spec.Ports.Find(p => p.Port == port) is not { } found)
        {
            throw new IOException($"no service port {port} found for service \"{name}\"");
        }

        List<IPEndPoint> candidates = endpoints.Find(key)?.Value is not Endpoints known ? [] :
        [
            .. known.Subsets.SelectMany(s => s.Ports.Where(p => p.Name == found.Name).SelectMany(p => s.Addresses.Select(a => new IPEndPoint(IPAddress.Parse(a.Ip), p.Port)))),
        ];
        return candidates.Count == 0
            ? throw new IOException($"no endpoints available for service \"{name}\"")
            : candidates[identifiers.Next(candidates.Count)];
    }
}
