using System.Net;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Addresses;

/// <summary>An IP address. It has no size of its own for <c>size()</c>, nor for what it costs to compare it.</summary>
internal sealed class CelIp(IPAddress address) : CelValue
{
    /// <summary>The type of addresses.</summary>
    public static CelType IpType { get; } = CelType.Opaque("net.IP");

    /// <summary>The address.</summary>
    public IPAddress Address => address;

    /// <inheritdoc/>
    public override CelType Type => IpType;

    /// <summary>The canonical form (RFC 5952).</summary>
    public string Text => IpRules.Text(address);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelIp ip && ip.Address.Equals(address);

    /// <summary>Reads an address: no zone, and none that is IPv4 mapped to IPv6.</summary>
    public static CelValue Read(string text)
    {
        var shown = FieldValueText.Quote(text);
        return GoAddress.Parse(text, out var error) switch
        {
            null => new CelError($"IP Address {shown} parse error during conversion from string: {error}"),
            { Zone.Length: > 0 } => new CelError($"IP address {shown} with zone value is not allowed"),
            { Address.IsIPv4MappedToIPv6: true } => new CelError($"IPv4-mapped IPv6 address {shown} is not allowed"),
            var ip => new CelIp(ip.Address),
        };
    }
}
