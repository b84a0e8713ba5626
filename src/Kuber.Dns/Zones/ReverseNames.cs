using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Kuber.Dns.Zones;

/// <summary>Names below <c>in-addr.arpa</c> and <c>ip6.arpa</c>.</summary>
internal static class ReverseNames
{
    private const string Four = ".in-addr.arpa";
    private const string Six = ".ip6.arpa";

    /// <summary>The address that a reverse name stands for.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        if (name.EndsWith(Four, StringComparison.Ordinal))
        {
            var parts = name[..^Four.Length].Split('.');
            return parts.Length == 4 && IPAddress.TryParse(string.Join('.', parts.Reverse()), out address);
        }

        if (!name.EndsWith(Six, StringComparison.Ordinal))
        {
            return false;
        }

        var digits = name[..^Six.Length].Split('.');
        if (digits.Length != 32 || digits.Any(d => d.Length != 1 || !char.IsAsciiHexDigit(d[0])))
        {
            return false;
        }

        var bytes = new byte[16];
        for (var i = 0; i < 16; i++)
        {
            bytes[i] = byte.Parse(digits[31 - (2 * i)] + digits[30 - (2 * i)], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        }

        address = new(bytes);
        return true;
    }
}
