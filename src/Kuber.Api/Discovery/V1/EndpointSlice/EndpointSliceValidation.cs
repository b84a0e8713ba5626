using System.Net.Sockets;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Discovery.V1;

/// <summary>The rules for endpoint slices.</summary>
internal static class EndpointSliceValidation
{
    private const int MaximumEndpoints = 1000;
    private const int MaximumAddresses = 100;
    private const int MaximumPorts = 20_000;
    private const int MaximumHints = 8;
    private const int MaximumTopology = 16;

    /// <summary>Checks an endpoint slice.</summary>
    public static void Check(EndpointSlice value, EndpointSlice? old, FieldErrors errors)
    {
        if (value.AddressType.Length == 0)
        {
            errors.Required(FieldPath.Of("addressType"));
        }
        else if (value.AddressType is not ("FQDN" or "IPv4" or "IPv6"))
        {
            errors.NotSupported(FieldPath.Of("addressType"), value.AddressType, "FQDN", "IPv4", "IPv6");
        }

        Ports(value.Ports, FieldPath.Of("ports"), errors);

        // Endpoints that stay as they are were good once, under the rules of that time (KEP-4858).
        if (old is null || value.Endpoints != old.Endpoints)
        {
            Endpoints(value, FieldPath.Of("endpoints"), errors);
        }
    }

    private static void Endpoints(EndpointSlice value, FieldPath path, FieldErrors errors)
    {
        if (value.Endpoints.Count > MaximumEndpoints)
        {
            errors.TooMany(path, value.Endpoints.Count, MaximumEndpoints);
            return;
        }

        for (var i = 0; i < value.Endpoints.Count; i++)
        {
            var endpoint = value.Endpoints[i];
            var at = path.Index(i);
            Addresses(endpoint.Addresses, value.AddressType, at.Child("addresses"), errors);
            if (endpoint.NodeName is { } node)
            {
                errors.Invalid(at.Child("nodeName"), node, NameRules.DnsSubdomain(node));
            }

            ObjectMetaValidation.Labels(endpoint.DeprecatedTopology, at.Child("deprecatedTopology"), errors);
            if (endpoint.DeprecatedTopology.Count > MaximumTopology)
            {
                errors.TooMany(at.Child("deprecatedTopology"), endpoint.DeprecatedTopology.Count, MaximumTopology);
            }

            if (endpoint.Hostname is { } host)
            {
                errors.Invalid(at.Child("hostname"), host, NameRules.DnsLabel(host));
            }

            if (endpoint.Hints is { } hints)
            {
                Hints(hints.ForZones, static z => z.Name, NameRules.LabelValue, at.Child("hints", "forZones"), errors);
                Hints(hints.ForNodes, static n => n.Name, static n => NameRules.DnsSubdomain(n), at.Child("hints", "forNodes"), errors);
            }
        }
    }

    private static void Addresses(ApiList<string> addresses, string type, FieldPath path, FieldErrors errors)
    {
        if (addresses.IsEmpty)
        {
            errors.Required(path, "must contain at least 1 address");
        }
        else if (addresses.Count > MaximumAddresses)
        {
            errors.TooMany(path, addresses.Count, MaximumAddresses);
        }

        for (var i = 0; i < addresses.Count; i++)
        {
            switch (type)
            {
                case "IPv4":
                    Address(addresses[i], AddressFamily.InterNetwork, "must be an IPv4 address", path, i, errors);
                    break;
                case "IPv6":
                    Address(addresses[i], AddressFamily.InterNetworkV6, "must be an IPv6 address", path, i, errors);
                    break;
                case "FQDN":
                    errors.Invalid(path.Index(i), addresses[i], NameRules.FullyQualifiedDomainName(addresses[i]));
                    break;
            }
        }
    }

    private static void Address(string text, AddressFamily family, string message, FieldPath path, int index, FieldErrors errors)
    {
        if (IpRules.Address(text) is { Count: > 0 } wrong)
        {
            errors.Invalid(path.Index(index), text, wrong);
            return;
        }

        if (IpRules.Parse(text)?.AddressFamily != family)
        {
            errors.Invalid(path, text, message);
        }

        errors.Invalid(path.Index(index), text, PortValidation.SpecialAddress(text));
    }

    private static void Hints<T>(ApiList<T> hints, Func<T, string> name, Func<string, IReadOnlyList<string>> rule, FieldPath path, FieldErrors errors)
    {
        if (hints.Count > MaximumHints)
        {
            errors.TooMany(path, hints.Count, MaximumHints);
            return;
        }

        HashSet<string> seen = [];
        for (var i = 0; i < hints.Count; i++)
        {
            var text = name(hints[i]);
            if (!seen.Add(text))
            {
                errors.Duplicate(path.Index(i).Child("name"), text);
            }

            errors.Invalid(path.Index(i).Child("name"), text, rule(text));
        }
    }

    private static void Ports(ApiList<EndpointPort> ports, FieldPath path, FieldErrors errors)
    {
        if (ports.Count > MaximumPorts)
        {
            errors.TooMany(path, ports.Count, MaximumPorts);
            return;
        }

        HashSet<string> names = [];
        for (var i = 0; i < ports.Count; i++)
        {
            var at = path.Index(i);
            var name = ports[i].Name ?? "";
            if (name.Length > 0)
            {
                errors.Invalid(at.Child("name"), name, NameRules.DnsLabel(name));
            }

            if (!names.Add(name))
            {
                errors.Duplicate(at.Child("name"), name);
            }

            PortValidation.Protocol(ports[i].Protocol ?? "", at.Child("protocol"), errors);
            if (ports[i].AppProtocol is { } protocol)
            {
                errors.Invalid(at.Child("appProtocol"), protocol, NameRules.QualifiedName(protocol));
            }
        }
    }
}
