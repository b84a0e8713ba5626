using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for endpoints.</summary>
internal static class EndpointsValidation
{
    /// <summary>Checks endpoints.</summary>
    public static void Check(Endpoints value, FieldErrors errors)
    {
        for (var i = 0; i < value.Subsets.Count; i++)
        {
            Subset(value.Subsets[i], FieldPath.Of("subsets").Index(i), errors);
        }
    }

    private static void Subset(EndpointSubset subset, FieldPath path, FieldErrors errors)
    {
        if (subset.Addresses.IsEmpty && subset.NotReadyAddresses.IsEmpty)
        {
            errors.Required(path, "must specify `addresses` or `notReadyAddresses`");
        }

        for (var i = 0; i < subset.Addresses.Count; i++)
        {
            Address(subset.Addresses[i], path.Child("addresses").Index(i), errors);
        }

        for (var i = 0; i < subset.NotReadyAddresses.Count; i++)
        {
            Address(subset.NotReadyAddresses[i], path.Child("notReadyAddresses").Index(i), errors);
        }

        for (var i = 0; i < subset.Ports.Count; i++)
        {
            Port(subset.Ports[i], subset.Ports.Count > 1, path.Child("ports").Index(i), errors);
        }
    }

    private static void Address(EndpointAddress address, FieldPath path, FieldErrors errors)
    {
        errors.Invalid(path.Child("ip"), address.Ip, IpRules.Address(address.Ip));
        if (address.Hostname.Length > 0)
        {
            errors.Invalid(path.Child("hostname"), address.Hostname, NameRules.DnsLabel(address.Hostname));
        }

        if (address.NodeName is { } node)
        {
            errors.Invalid(path.Child("nodeName"), node, NameRules.DnsSubdomain(node));
        }

        errors.Invalid(path.Child("ip"), address.Ip, PortValidation.SpecialAddress(address.Ip));
    }

    private static void Port(EndpointPort port, bool nameRequired, FieldPath path, FieldErrors errors)
    {
        if (port.Name.Length > 0)
        {
            errors.Invalid(path.Child("name"), port.Name, NameRules.DnsLabel(port.Name));
        }
        else if (nameRequired)
        {
            errors.Required(path.Child("name"));
        }

        errors.Invalid(path.Child("port"), port.Port, NameRules.PortNumber(port.Port));
        PortValidation.Protocol(port.Protocol, path.Child("protocol"), errors);
        if (port.AppProtocol is { } protocol)
        {
            errors.Invalid(path.Child("appProtocol"), protocol, NameRules.QualifiedName(protocol));
        }
    }
}
