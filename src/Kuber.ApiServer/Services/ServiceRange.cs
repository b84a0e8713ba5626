using System.Buffers.Binary;
using System.Net;

namespace Kuber.ApiServer.Services;

/// <summary>A range of IPv4 addresses for services.</summary>
/// <param name="First">The network's address as a number.</param>
/// <param name="Size">The number of addresses, with the network's own and the broadcast one.</param>
internal sealed record ServiceRange(uint First, uint Size)
{
    /// <summary>Reads <c>10.96.0.0/12</c>.</summary>
    public static ServiceRange Parse(string cidr)
    {
        var network = IPNetwork.Parse(cidr);
        var size = 1u << (32 - network.PrefixLength);
        return new(BinaryPrimitives.ReadUInt32BigEndian(network.BaseAddress.GetAddressBytes()), size);
    }

    /// <summary>The address at an offset.</summary>
    public IPAddress Address(uint offset)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, First + offset);
        return new(bytes);
    }

    /// <summary>The offset of an address; null where it is outside of the range, or the first or last of it.</summary>
    public uint? OffsetOf(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed) || parsed.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork)
        {
            return null;
        }

        var offset = BinaryPrimitives.ReadUInt32BigEndian(parsed.GetAddressBytes()) - First;
        return offset > 0 && offset < Size - 1 ? offset : null;
    }
}
