using System.Globalization;
using System.Net;
using Kuber.Api.Validation;
using Kuber.Machinery.Cel.Types;
using Kuber.Machinery.Cel.Values;

namespace Kuber.Machinery.Cel.Functions.Addresses;

/// <summary>An address with the length of a prefix. Bits behind the prefix are kept.</summary>
internal sealed class CelCidr(IPAddress address, int bits) : CelValue
{
    /// <summary>The type of ranges.</summary>
    public static CelType CidrType { get; } = CelType.Opaque("net.CIDR");

    /// <summary>The address.</summary>
    public IPAddress Address => address;

    /// <summary>The length of the prefix, in bits.</summary>
    public int Bits => bits;

    /// <summary>The bytes that the prefix fills, for what it costs to compare it.</summary>
    public ulong Bytes => ((ulong)bits + 7) / 8;

    /// <inheritdoc/>
    public override CelType Type => CidrType;

    /// <summary>The range as text.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{IpRules.Text(address)}/{bits}");

    /// <summary>The range with the bits behind the prefix cleared.</summary>
    public CelCidr Masked => new(IpRules.Network(address, bits), bits);

    /// <summary>Whether it holds an address.</summary>
    public bool Contains(IPAddress other) => IpRules.Contains((address, bits), other);

    /// <summary>Whether it holds another range.</summary>
    public bool Contains(CelCidr other) => bits <= other.Bits && Contains(other.Address);

    /// <inheritdoc/>
    public override bool IsEqualTo(CelValue other) => other is CelCidr cidr && cidr.Bits == bits && cidr.Address.Equals(address);

    /// <summary>Reads a range; none that is IPv4 mapped to IPv6.</summary>
    public static CelValue Read(string text)
    {
        const string Wrong = "network address parse error during conversion from string: ";
        if (GoAddress.ParsePrefix(text, out var error) is not var (address, bits))
        {
            return new CelError(Wrong + Wrong + error);
        }

        return address.IsIPv4MappedToIPv6
            ? new CelError($"{Wrong}IPv4-mapped IPv6 address {FieldValueText.Quote(text)} is not allowed")
            : new CelCidr(address, bits);
    }
}
