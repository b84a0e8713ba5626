using System.Globalization;
using System.Net.Sockets;

namespace Kuber.Api.Validation;

/// <summary>Addresses and ranges that are allowed in an object and yet not written as they should be.</summary>
public static class IpWarnings
{
    /// <summary>Warns of an address that is not in the usual form.</summary>
    public static void Address(string text, FieldPath path, List<string> warnings)
    {
        if (IpRules.ParseSloppy(text) is not { } address)
        {
            return;
        }

        if (IpRules.Parse(text) is null || address.IsIPv4MappedToIPv6)
        {
            warnings.Add($"{path}: non-standard IP address \"{text}\" will be considered invalid in a future Kubernetes release: use \"{IpRules.Text(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)}\"");
        }
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && IpRules.Text(address) != text)
        {
            warnings.Add($"{path}: IPv6 address \"{text}\" should be in RFC 5952 canonical format (\"{IpRules.Text(address)}\")");
        }
    }

    /// <summary>Warns of a range that is not in the usual form.</summary>
    public static void Cidr(string text, FieldPath path, List<string> warnings)
    {
        if (IpRules.ParseCidr(text) is not var (address, length))
        {
            return;
        }

        var network = IpRules.Network(address, length);
        var canonical = string.Create(CultureInfo.InvariantCulture, $"{IpRules.Text(network)}/{length}");
        var ambiguous = !network.Equals(address);
        if (ambiguous)
        {
            var single = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
            warnings.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: CIDR value \"{text}\" is ambiguous in this context (should be \"{canonical}\" or \"{IpRules.Text(address)}/{single}\"?)"));
        }

        if (address.IsIPv4MappedToIPv6 || IpRules.HasLeadingZeros(text))
        {
            warnings.Add($"{path}: non-standard CIDR value \"{text}\" will be considered invalid in a future Kubernetes release: use \"{canonical}\"");
        }
        else if (!ambiguous && address.AddressFamily == AddressFamily.InterNetworkV6 && canonical != text)
        {
            warnings.Add($"{path}: IPv6 CIDR value \"{text}\" should be in RFC 5952 canonical format (\"{canonical}\")");
        }
    }
}
