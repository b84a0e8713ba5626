using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Kuber.ApiServer.Services;

/// <summary>A range of IPv4 addresses for services.</summary>
/// <param name="First">The network's address as a number.</param>
/// <param name="Size">The number of addresses, with the network's own and the broadcast one.</param>
internal sealed record ServiceRange(uint First, uint Size)
{
    /// <summary>The part that is given to those who ask for any address, and the part that is not.</summary>
    public AllocationBand Band => AllocationBand.OfAddresses(First + 1L, First + (long)Size - 2);

    /// <summary>Reads <c>10.96.0.0/12</c>.</summary>
    public static ServiceRange Parse(string cidr) =>
        TryParse(cidr, out var range) ? range : throw new FormatException($"\"{cidr}\" is not a range of IPv4 addresses with at least 4 of them");

    /// <summary>Reads <c>10.96.0.0/12</c>; false where it is not a range of IPv4 addresses.</summary>
    public static bool TryParse(string cidr, [NotNullWhen(true)] out ServiceRange? range)
    {
        range = null;
        if (!IPNetwork.TryParse(cidr, out var network) || network.BaseAddress.AddressFamily != AddressFamily.InterNetwork || network.PrefixLength is 0 or > 30)
        {
            return false;
        }

        range = new(BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes()), 1u << (32 - network.PrefixLength));
        return true;
    }

    /// <summary>The address at an offset.</summary>
    public IPAddress Address(uint offset) => ToAddress(First + offset);

    /// <summary>Whether an address is within, and neither the network's own nor the broadcast one.</summary>
    public bool Contains(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }

        var offset = BinaryPrimitives.ReadUInt32BigEndian(parsed.GetAddressBytes()) - First;
        return offset > 0 && offset < Size - 1;
    }

    /// <summary>An address from its number.</summary>
    public static IPAddress ToAddress(long number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)number);
        return new(bytes);
    }
}
