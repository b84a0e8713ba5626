using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Kuber.Api.Runtime;

namespace Kuber.Api.Validation;

/// <summary>IP addresses and ranges as the API reads and writes them: no leading zeros, canonical IPv6, no mapped addresses.</summary>
public static class IpRules
{
    /// <summary>What a text that is not an address is told.</summary>
    public const string AddressMessage = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)";

    /// <summary>What a text that is not a range is told.</summary>
    public const string CidrMessage = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)";

    /// <summary>Reads an address as Go's netip does (leading zeros are refused); null where it is not one.</summary>
    public static IPAddress? Parse(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            return text.AsSpan().IndexOfAny('%', '[', '/') < 0 && IPAddress.TryParse(text, out var six) && six.AddressFamily == AddressFamily.InterNetworkV6 ? six : null;
        }

        var parts = text.Split('.');
        if (parts.Length != 4)
        {
            return null;
        }

        var bytes = new byte[4];
        for (var i = 0; i < 4; i++)
        {
            if (parts[i].Length is 0 or > 3 || !parts[i].All(char.IsAsciiDigit) || (parts[i].Length > 1 && parts[i][0] == '0')
                || !byte.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out bytes[i]))
            {
                return null;
            }
        }

        return new(bytes);
    }

    /// <summary>Reads an address with leading zeros allowed, as upstream does for stored values; null where it is not one.</summary>
    public static IPAddress? ParseSloppy(string text)
    {
        if (text.Contains(':', StringComparison.Ordinal))
        {
            return Parse(text);
        }

        var parts = text.Split('.');
        if (parts.Length != 4 || parts.Any(static p => p.Length == 0 || p.Length > 6 || !p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var numbers = Array.ConvertAll(parts, static p => int.Parse(p, CultureInfo.InvariantCulture));
        return numbers.Any(static n => n > 255) ? null : new(Array.ConvertAll(numbers, static n => (byte)n));
    }

    /// <summary>Whether the text is an IPv4 address.</summary>
    public static bool IsIPv4(string text) => ParseSloppy(text)?.AddressFamily == AddressFamily.InterNetwork;

    /// <summary>Whether the text is an IPv6 address (one mapped to IPv4 counts as IPv4).</summary>
    public static bool IsIPv6(string text) => ParseSloppy(text) is { AddressFamily: AddressFamily.InterNetworkV6 } ip && !ip.IsIPv4MappedToIPv6;

    /// <summary>Checks an address: form, leading zeros, mapped addresses.</summary>
    public static IReadOnlyList<string> Address(string text)
    {
        if (ParseSloppy(text) is not { } address)
        {
            return [AddressMessage];
        }

        if (address.AddressFamily == AddressFamily.InterNetwork && Parse(text) is null)
        {
            return ["must not have leading 0s"];
        }

        return address.IsIPv4MappedToIPv6 ? ["must not be an IPv4-mapped IPv6 address"] : [];
    }

    /// <summary>Checks an address of a change: what was there before may be written as it was (KEP-4858).</summary>
    public static IReadOnlyList<string> Address(string text, ApiList<string> former) => former.Exists(f => f == text) ? [] : Address(text);

    /// <summary>Checks an address; one that the object had before stays good.</summary>
    public static IReadOnlyList<string> AddressOr(string text, IEnumerable<string> before) => before.Contains(text, StringComparer.Ordinal) ? [] : Address(text);

    /// <summary>Checks a range; one that the object had before stays good.</summary>
    public static IReadOnlyList<string> CidrOr(string text, IEnumerable<string> before) => before.Contains(text, StringComparer.Ordinal) ? [] : Cidr(text);

    /// <summary>Checks that an address is in canonical form.</summary>
    public static IReadOnlyList<string> CanonicalAddress(string text)
    {
        var errors = Address(text);
        if (errors.Count > 0)
        {
            return errors;
        }

        var canonical = Text(Parse(text)!);
        return canonical == text ? [] : [$"must be in canonical form (\"{canonical}\")"];
    }

    /// <summary>Reads a range; null where it is not one.</summary>
    public static (IPAddress Address, int PrefixLength)? ParseCidr(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || ParseSloppy(text[..slash]) is not { } address)
        {
            return null;
        }

        var digits = text[(slash + 1)..];
        var maximum = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        return digits.Length is > 0 and <= 3 && digits.All(char.IsAsciiDigit) && int.Parse(digits, CultureInfo.InvariantCulture) is var length && length <= maximum
            ? (address, length)
            : null;
    }

    /// <summary>Checks a range: form, leading zeros, mapped addresses, bits beyond the prefix.</summary>
    public static IReadOnlyList<string> Cidr(string text)
    {
        if (ParseCidr(text) is not var (address, length))
        {
            return [CidrMessage];
        }

        List<string> errors = [];
        if (HasLeadingZeros(text))
        {
            errors.Add("must not have leading 0s");
        }

        if (address.IsIPv4MappedToIPv6)
        {
            errors.Add("must not have an IPv4-mapped IPv6 address");
        }

        if (!Network(address, length).Equals(address))
        {
            errors.Add("must not have bits set beyond the prefix length");
        }

        return errors;
    }

    /// <summary>Checks a range of a change: what was there before may be written as it was (KEP-4858).</summary>
    public static IReadOnlyList<string> Cidr(string text, ApiList<string> former) => former.Exists(f => f == text) ? [] : Cidr(text);

    /// <summary>Whether a range has zeros in front of a number of its address or in front of its prefix length.</summary>
    internal static bool HasLeadingZeros(string cidr)
    {
        var slash = cidr.IndexOf('/', StringComparison.Ordinal);
        return Parse(cidr[..slash]) is null || (cidr.Length > slash + 2 && cidr[slash + 1] == '0');
    }

    /// <summary>Checks a range without the rules that came later.</summary>
    public static IReadOnlyList<string> LegacyCidr(string text) => ParseCidr(text) is null ? [CidrMessage] : [];

    /// <summary>The address with the bits beyond the prefix cleared.</summary>
    public static IPAddress Network(IPAddress address, int prefixLength)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var bits = Math.Clamp(prefixLength - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xff << (8 - bits));
        }

        return new(bytes);
    }

    /// <summary>Whether a range holds an address.</summary>
    public static bool Contains((IPAddress Address, int PrefixLength) range, IPAddress address) =>
        range.Address.AddressFamily == address.AddressFamily && Network(address, range.PrefixLength).Equals(Network(range.Address, range.PrefixLength));

    /// <summary>The canonical text of an address (RFC 5952); only a mapped one ends as IPv4 does.</summary>
    public static string Text(IPAddress address)
    {
        var text = address.ToString();
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6 || !text.Contains('.', StringComparison.Ordinal))
        {
            return text;
        }

        var bytes = address.GetAddressBytes();
        var last = string.Create(CultureInfo.InvariantCulture, $"{(bytes[12] << 8) | bytes[13]:x}:{(bytes[14] << 8) | bytes[15]:x}");
        return text[..(text.LastIndexOf(':') + 1)] + last;
    }
}
