using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Discovery.V1;
using Kuber.Dns.Messages;

namespace Kuber.Dns.Zones;

/// <summary>
/// The names of a cluster, as the specification of Kubernetes DNS-based service discovery 1.1.0 has them: services
/// (A, AAAA, SRV, CNAME), the pods behind headless services, pods by address, and the reverse names of both.
/// Answers come from a snapshot of Services and EndpointSlices; nothing is kept.
/// </summary>
/// <param name="source">Where Services and EndpointSlices are read.</param>
/// <param name="domain">The domain of the cluster, such as <c>cluster.local</c>.</param>
public sealed class ClusterZone(IClusterZoneSource source, string domain)
{
    /// <summary>The lifetime of answers, in seconds, as cluster DNS uses it.</summary>
    public const uint TimeToLiveSeconds = 30;

    private const string Version = "1.1.0";

    /// <summary>The answer to a query; null where the name is not the cluster's.</summary>
    public DnsResponse? Answer(DnsQuery query)
    {
        var name = query.Name.ToLowerInvariant();
        if (name == domain || name.EndsWith("." + domain, StringComparison.Ordinal))
        {
            var labels = name == domain ? [] : name[..^(domain.Length + 1)].Split('.');
            return Finish(query, Find(query, labels));
        }

        return query.Type == DnsType.Ptr && ReverseNames.TryParse(name, out var address) ? Reverse(query, address) : null;
    }

    private DnsResponse Finish(DnsQuery query, Found found)
    {
        if (!found.Exists)
        {
            return new(DnsResponseCode.NameError, [], [Authority()], []);
        }

        var answers = found.Records.Where(r => r.Type == query.Type || r.Type == DnsType.Cname || query.Type == DnsType.Any).ToList();
        return answers.Count > 0
            ? new(DnsResponseCode.NoError, answers, [], found.Additional)
            : new(DnsResponseCode.NoError, [], [Authority()], []);
    }

    private DnsRecord Authority() => DnsRecord.Soa(domain, 1, TimeToLiveSeconds);

    private Found Find(DnsQuery query, string[] labels) => labels switch
    {
        [] => Found.Nothing with { Records = [Authority()] },
        ["dns-version"] => Found.Nothing with { Records = [DnsRecord.Txt(query.Name, Version, TimeToLiveSeconds)] },
        ["svc"] or ["pod"] => Found.Nothing,
        [_, "svc"] or [_, "pod"] => source.NamespaceExists(labels[0]) ? Found.Nothing : Found.Missing,
        [var service, var ns, "svc"] => OfService(query, service, ns),
        [var host, var service, var ns, "svc"] => OfHost(query, host, service, ns),
        [var port, var protocol, var service, var ns, "svc"] when port.StartsWith('_') && protocol.StartsWith('_') => OfPort(query, port[1..], protocol[1..], service, ns),
        [var address, var ns, "pod"] => OfPod(query, address, ns),
        _ => Found.Missing,
    };

    private Found OfService(DnsQuery query, string name, string ns)
    {
        if (source.Service(ns, name) is not { } service)
        {
            return Found.Missing;
        }

        if (service.Spec.Type == "ExternalName")
        {
            return Found.Nothing with { Records = [DnsRecord.Cname(query.Name, service.Spec.ExternalName, TimeToLiveSeconds)] };
        }

        if (service.Spec.ClusterIP != "None")
        {
            var addresses = Addresses(service.Spec.ClusterIPs.IsEmpty ? [service.Spec.ClusterIP] : service.Spec.ClusterIPs);
            return Found.Nothing with { Records = [.. addresses.Select(a => DnsRecord.Address(query.Name, a, TimeToLiveSeconds)), .. ServicePorts(query.Name, service)] };
        }

        var endpoints = Endpoints(service).ToList();
        return endpoints.Count == 0 ? Found.Missing : Found.Nothing with
        {
            Records = [.. endpoints.Select(e => e.Address).Distinct().Select(a => DnsRecord.Address(query.Name, a, TimeToLiveSeconds))],
        };
    }

    private Found OfHost(DnsQuery query, string host, string name, string ns)
    {
        if (source.Service(ns, name) is not { Spec.ClusterIP: "None" } service)
        {
            return Found.Missing;
        }

        var addresses = Endpoints(service).Where(e => e.Host == host).Select(e => e.Address).Distinct().ToList();
        return addresses.Count == 0 ? Found.Missing : Found.Nothing with { Records = [.. addresses.Select(a => DnsRecord.Address(query.Name, a, TimeToLiveSeconds))] };
    }

    private Found OfPort(DnsQuery query, string port, string protocol, string name, string ns)
    {
        if (source.Service(ns, name) is not { } service)
        {
            return Found.Missing;
        }

        List<DnsRecord> records = [];
        List<DnsRecord> additional = [];
        var serviceName = $"{name}.{ns}.svc.{domain}";
        if (service.Spec.ClusterIP != "None")
        {
            foreach (var match in service.Spec.Ports.AsSpan())
            {
                if (match.Name == port && string.Equals(match.Protocol, protocol, StringComparison.OrdinalIgnoreCase))
                {
                    records.Add(DnsRecord.Srv(query.Name, 100, (ushort)match.Port, serviceName, TimeToLiveSeconds));
                    additional.AddRange(Addresses([service.Spec.ClusterIP]).Select(a => DnsRecord.Address(serviceName, a, TimeToLiveSeconds)));
                }
            }
        }
        else
        {
            foreach (var endpoint in Endpoints(service).Where(e => e.PortName == port && string.Equals(e.Protocol, protocol, StringComparison.OrdinalIgnoreCase)))
            {
                var target = endpoint.Host + "." + serviceName;
                records.Add(DnsRecord.Srv(query.Name, 100, (ushort)endpoint.Port, target, TimeToLiveSeconds));
                additional.Add(DnsRecord.Address(target, endpoint.Address, TimeToLiveSeconds));
            }
        }

        return records.Count == 0 ? Found.Missing : new(true, records, additional);
    }

    private Found OfPod(DnsQuery query, string text, string ns)
    {
        // 10-244-0-5.default.pod.cluster.local: the address is in the name itself; the namespace must exist.
        if (!source.NamespaceExists(ns))
        {
            return Found.Missing;
        }

        var literal = text.Count(c => c == '-') == 3 && !text.Contains("--", StringComparison.Ordinal) ? text.Replace('-', '.') : text.Replace('-', ':');
        return IPAddress.TryParse(literal, out var address)
            ? Found.Nothing with { Records = [DnsRecord.Address(query.Name, address, TimeToLiveSeconds)] }
            : Found.Missing;
    }

    private DnsResponse? Reverse(DnsQuery query, IPAddress address)
    {
        var names = source.ServicesAt(address.ToString()).Select(s => $"{s.Metadata.Name}.{s.Metadata.Namespace}.svc.{domain}")
            .Concat(source.HeadlessAt(address.ToString()).SelectMany(s => Endpoints(s).Where(e => e.Address.Equals(address)).Select(e => $"{e.Host}.{s.Metadata.Name}.{s.Metadata.Namespace}.svc.{domain}")))
            .Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : new(DnsResponseCode.NoError, [.. names.Select(n => DnsRecord.Ptr(query.Name, n, TimeToLiveSeconds))], [], []);
    }

    private static IEnumerable<DnsRecord> ServicePorts(string name, Service service) =>
        service.Spec.Ports.Select(p => DnsRecord.Srv(name, 100, (ushort)p.Port, name, TimeToLiveSeconds));

    private static IEnumerable<IPAddress> Addresses(IEnumerable<string> texts) =>
        texts.Select(t => IPAddress.TryParse(t, out var a) ? a : null).OfType<IPAddress>();

    private IEnumerable<HeadlessEndpoint> Endpoints(Service service)
    {
        foreach (var slice in source.SlicesOf(service.Metadata.Namespace, service.Metadata.Name))
        {
            foreach (var endpoint in (IEnumerable<Endpoint>)slice.Endpoints)
            {
                if (!(endpoint.Conditions.Ready ?? true) && !service.Spec.PublishNotReadyAddresses)
                {
                    continue;
                }

                foreach (var text in (IEnumerable<string>)endpoint.Addresses)
                {
                    if (!IPAddress.TryParse(text, out var address))
                    {
                        continue;
                    }

                    var host = endpoint.Hostname ?? HostOf(address);
                    if (slice.Ports.IsEmpty)
                    {
                        yield return new(host, address, "", "TCP", 0);
                    }

                    foreach (var port in (IEnumerable<Api.Discovery.V1.EndpointPort>)slice.Ports)
                    {
                        yield return new(host, address, port.Name ?? "", port.Protocol ?? "TCP", port.Port ?? 0);
                    }
                }
            }
        }
    }

    private static string HostOf(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork
            ? address.ToString().Replace('.', '-')
            : string.Join('-', address.GetAddressBytes().Chunk(2).Select(b => ((b[0] << 8) | b[1]).ToString("x", CultureInfo.InvariantCulture)));

    private sealed record Found(bool Exists, IReadOnlyList<DnsRecord> Records, IReadOnlyList<DnsRecord> Additional)
    {
        public static Found Missing { get; } = new(false, [], []);

        public static Found Nothing { get; } = new(true, [], []);
    }

    private readonly record struct HeadlessEndpoint(string Host, IPAddress Address, string PortName, string Protocol, int Port);
}
